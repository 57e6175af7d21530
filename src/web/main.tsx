import { App } from './App.tsx'
import { LockForms } from './shell/LockForms.tsx'
import { start } from './start.tsx'

start(<App />, LockForms)
