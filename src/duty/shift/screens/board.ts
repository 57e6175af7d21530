import type { OutputOf } from '../../../kernel/contract.ts'
import { useRead } from '../../../web/query.ts'
import { readBoard } from '../api.ts'

export type Board = OutputOf<typeof readBoard>

/** The board, as fresh as anything on it. */
export const useBoard = () =>
  useRead(readBoard, {}, { topics: ['shift', 'case', 'contact', 'report', 'roster'] })
