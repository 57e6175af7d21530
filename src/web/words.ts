import { words as account } from '../base/account/words.ts'
import type { Role } from '../kernel/permit.ts'

const roleNames: { sv: Record<Role, string>; en: Record<Role, string> } = {
  sv: { ...account.sv.roles, operator: 'Drift' },
  en: { ...account.en.roles, operator: 'Operations' },
}

/** The words of the frame, the login and the lock. */
export const words = {
  sv: {
    product: 'Stafett',
    skip: 'Till innehållet',
    mainNavigation: 'Huvudmeny',
    menu: 'Meny',
    roleNames: roleNames.sv,
    demo: 'Demo: påhittade personer',
    offline: 'Servern svarar inte. Det du skriver finns kvar här och sparas när den svarar igen.',
    reportDeviation: 'Rapportera avvikelse',
    links: {
      duty: 'Jourbordet',
      lateEntry: 'Efterregistrera',
      outageForm: 'Reservblankett',
      morning: 'Morgonen',
      manager: 'Chefens sida',
      deviations: 'Avvikelser',
      accounts: 'Konton',
      organisation: 'Organisation',
    },

    account: 'Konto och inställningar',
    colourScheme: 'Utseende',
    schemes: { system: 'Som datorn', light: 'Ljust', dark: 'Mörkt' },
    language: 'Språk',
    lockNow: 'Lås',
    switchUser: 'Byt användare',
    logOut: 'Logga ut',
    logOutFailed: 'Utloggningen gick inte fram till servern. Försök igen, eller stäng webbläsaren.',

    leaveTitle: 'Det finns text som inte är sparad',
    leaveBody: 'Om du lämnar sidan försvinner den.',
    leave: 'Lämna sidan',
    stay: 'Stanna kvar',

    lockTitle: 'Stafett är låst',
    lockBody: (name: string) =>
      `Låst efter en stund utan aktivitet. ${name} är inloggad. Sidan finns kvar som du lämnade den.`,
    lockBodyUnknown: 'Låst efter en stund utan aktivitet. Sidan finns kvar som du lämnade den.',
    expiredTitle: 'Du behöver logga in igen',
    expiredBody: (name: string) =>
      `Sessionen har gått ut. ${name} har text som inte är sparad: logga in igen så sparas den.`,
    unlock: 'Lås upp',
    switchLoses: 'Det finns text som inte är sparad. Om någon annan loggar in nu försvinner den.',
    switchAnyway: 'Byt användare ändå',
    otherPerson: 'Det var en annan användare. Texten som inte är sparad hör till den förra.',

    loginTitle: 'Logga in',
    loginBody: 'Socialjourens verksamhetssystem',
    username: 'Användarnamn',
    password: 'Lösenord',
    logIn: 'Logga in',
    demoAccounts: 'Demokonton',
    demoHelp: (password: string) => `Alla har lösenordet ${password}. Välj ett konto så fylls fälten i.`,

    notFoundTitle: 'Sidan finns inte',
    notFoundBody:
      'Adressen leder ingenstans för dig. Kanske är den felskriven, eller så har du inte tillgång.',
    home: 'Till startsidan',
    homeTitle: 'Startsida',
    homeBody: 'Det finns inga sidor för din roll än.',
    failedTitle: 'Sidan kunde inte visas',
    shortcutsHelp: 'Visa kortkommandon',
  },
  en: {
    product: 'Stafett',
    skip: 'To the content',
    mainNavigation: 'Main menu',
    menu: 'Menu',
    roleNames: roleNames.en,
    demo: 'Demo: invented persons',
    offline: 'The server does not answer. What you type stays here and is saved when it answers again.',
    reportDeviation: 'Report deviation',
    links: {
      duty: 'Duty desk',
      lateEntry: 'Late entry',
      outageForm: 'Outage form',
      morning: 'The morning',
      manager: 'Manager’s page',
      deviations: 'Deviations',
      accounts: 'Accounts',
      organisation: 'Organisation',
    },

    account: 'Account and settings',
    colourScheme: 'Appearance',
    schemes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    language: 'Language',
    lockNow: 'Lock',
    switchUser: 'Switch user',
    logOut: 'Log out',
    logOutFailed: 'The server was not told that you logged out. Try again, or close the browser.',

    leaveTitle: 'There is unsaved text',
    leaveBody: 'If you leave the page it is lost.',
    leave: 'Leave the page',
    stay: 'Stay',

    lockTitle: 'Stafett is locked',
    lockBody: (name: string) =>
      `Locked after a while without activity. ${name} is logged in. The page is as you left it.`,
    lockBodyUnknown: 'Locked after a while without activity. The page is as you left it.',
    expiredTitle: 'You need to log in again',
    expiredBody: (name: string) =>
      `The session has ended. ${name} has unsaved text: log in again and it is saved.`,
    unlock: 'Unlock',
    switchLoses: 'There is unsaved text. If somebody else logs in now it is lost.',
    switchAnyway: 'Switch user anyway',
    otherPerson: 'That was another user. The unsaved text belongs to the former one.',

    loginTitle: 'Log in',
    loginBody: 'The system of the out-of-hours social emergency duty',
    username: 'Username',
    password: 'Password',
    logIn: 'Log in',
    demoAccounts: 'Demo accounts',
    demoHelp: (password: string) => `All have the password ${password}. Choose one to fill in the fields.`,

    notFoundTitle: 'There is no such page',
    notFoundBody: 'The address leads nowhere for you. It may be misspelt, or you have no access.',
    home: 'To the start page',
    homeTitle: 'Start page',
    homeBody: 'There are no pages for your role yet.',
    failedTitle: 'The page could not be shown',
    shortcutsHelp: 'Show keyboard shortcuts',
  },
}
