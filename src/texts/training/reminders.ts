/** A short security message to the staff, to be read in less than a minute. `{security}` is put in by whoever sends it. */
export type ReminderText = { readonly id: string; readonly title: string; readonly text: string };

/** Twelve messages, one a month (164.308(a)(5)(ii)(A): periodic reminders; the law gives no number). */
export function reminderTexts(security: string): readonly ReminderText[] {
  const tell = `Anything odd? Tell ${security} at once. Nobody gets in trouble for asking.`;
  return [
    {
      id: 'stop-before-the-click',
      title: 'Stop before the click',
      text: `A message that rushes you, scares you or promises money wants you not to think. Look at the sender’s address. Do not open the link: go to the site by yourself. ${tell}`,
    },
    {
      id: 'lock-when-you-get-up',
      title: 'Lock the screen when you get up',
      text: `Windows key and L, every time, even for a glass of water. The next patient at the counter can read more than you think. ${tell}`,
    },
    {
      id: 'one-person-one-password',
      title: 'One person, one password',
      text: `Never sign in for somebody else, and never let anybody work under your name. What is done under your name is on record as yours. Forgot it? ${tell}`,
    },
    {
      id: 'a-code-you-did-not-ask-for',
      title: 'A code you did not ask for',
      text: `Your phone asks you to approve a sign-in, and you are not signing in? Say no. Somebody has your password. ${tell}`,
    },
    {
      id: 'check-the-fax-number',
      title: 'Check the number before you send',
      text: `Wrong faxes and wrong mail are the most common slips of all. Read the number back. Use the stored one. Check the name on each page before it goes out. Went wrong? ${tell}`,
    },
    {
      id: 'new-bank-details',
      title: 'New bank details? Call back',
      text: `A vendor writes that the account has changed. Do not pay. Call the number you have had for years, not the one in the message. ${tell}`,
    },
    {
      id: 'lost-is-not-shameful',
      title: 'Lost is not shameful, late is',
      text: `A phone, a laptop, a folder, a key: say it the minute you miss it. An hour can decide whether it can still be wiped. ${tell}`,
    },
    {
      id: 'look-only-for-work',
      title: 'Look only for your work',
      text: `Your neighbor, your cousin, a person in the news: if your work does not need the record, do not open it. The system writes down who looked. ${tell}`,
    },
    {
      id: 'no-patients-in-chatbots',
      title: 'No patients in chatbots',
      text: `Do not paste names, notes or pictures of patients into a tool that the practice has not approved, not even to make a letter sound better. ${tell}`,
    },
    {
      id: 'updates-tonight',
      title: 'Let it restart tonight',
      text: `Updates close the doors that thieves use. Leave the computer on and signed out tonight. If it keeps asking for days: ${tell}`,
    },
    {
      id: 'quiet-voice',
      title: 'Who can hear you?',
      text: `At the counter and on the phone, say as little as the matter needs, and say it low. Ask whether the patient would like another place to talk. ${tell}`,
    },
    {
      id: 'usb-in-the-parking-lot',
      title: 'Found a USB stick?',
      text: `Do not plug it in, not even to see whose it is. Hand it over. ${tell}`,
    },
  ];
}
