/** What `diligence --help` says. */
export const help = `Diligence runs a small practice's HIPAA program, on your own computer.

  diligence start      Serve the pages on this computer, until you press Ctrl+C
      --data DIR       The data folder (else DILIGENCE_DATA, else ./data)
      --port N         The port (else PORT, else 4700; 0: any that is free)
      --demo           Start on the sample practice (in ./data/demo, unless a folder is named)
      For phones and other desks, which reach it over https only:
      --public-url https://NAME   The address that people open (else DILIGENCE_PUBLIC_URL), and either
      --certificate FILE --key FILE   Its certificate and key, PEM (else DILIGENCE_CERTIFICATE and
                       DILIGENCE_CERTIFICATE_KEY); renewed files are taken into use without a restart; or
      --behind-proxy   A proxy on this computer has the certificate (else DILIGENCE_BEHIND_PROXY=yes)
      --proxy ADDRESS  A proxy on another computer, or a range (else DILIGENCE_PROXY); several times for several
      --listen ADDRESS   The address to listen on (else DILIGENCE_LISTEN; else this computer only, or every
                       address with a certificate or a proxy elsewhere)
      Each night it writes a backup into the folder "backups" in the data folder, and a copy into the
      folder that DILIGENCE_BACKUPS names, which should be on another disk

  diligence demo       Fill an empty folder with the sample practice, then start on it
      --data DIR       The folder (else DILIGENCE_DATA, else ./data/demo)
      --port N         The port, as above
      --no-start       Fill it only

  diligence posture    What you can show for every provision in force: shown, said or missing
      --on DAY         The day that is judged (YYYY-MM-DD; else today)
      --known DAY      Judge by what was on record at the end of this day

  diligence due        What has a date, the late ones included
      --on DAY, --known DAY  As above
      --until DAY      The last date that is listed (else 90 days ahead)

  diligence deadlines breach   Work out by when a breach is notified, and to whom; needs no data folder
      --discovered DAY   The first day anyone of the workforce or an agent knew, or should have (YYYY-MM-DD)
      --affected N       How many people, in all states together
      --state TX=501     How many of them live in a state or territory; may be given several times
      --associate-discovered DAY   The day a business associate discovered it
      --agent            That business associate is your agent: its discovery is yours
      --determined DAY   The day you concluded that it was a breach, for states that count from it
      --delay-written LAST-DAY     The last day that an official's written statement holds notices back
      --delay-oral DAY   The day an official asked in person or by phone to hold them back
      --on DAY           The day that is judged (else today)

  diligence deadlines request  Work out by when a patient's request is answered; needs no data folder
      --kind access, amendment or accounting   What was asked for
      --received DAY     The day the request came in
      --state CA         The state whose law on access to records applies
      --extended         The one extension is taken
      --asked DAY        The day the person was told of the extension
      --on DAY           As above

  diligence assess FILE.json   Whether something that happened is a breach, and why; needs no data folder
      -                  Read the answers from standard input
      --schema           The questions, their answers and citations, as a JSON schema

  diligence business-associate FILE.json   Whether somebody is a business associate, and why, or what to
                       find out first; needs no data folder
      -, --schema        As above

  diligence verify     Whether the record is as it was written, and what is wrong with it
      --data DIR or FILE     A data folder, or a copy of its database
      --checkpoint FILE      Hold it against a checkpoint from a document; may be given several times

  diligence risk report  Write the risk analysis to a file
      --format pdf, docx, html or csv   The form (else pdf)
      --version N      The signed version, or draft (else the one signed last; the draft if none is)
      --out FILE       The file (else risk-analysis-N in this folder); it is replaced if it is there

  diligence backup     Write everything in the data folder to one sealed file, and prove it
      --data DIR       The data folder (else DILIGENCE_DATA, else ./data)
      --to DIR or FILE   Where it goes (else the folder "backups" in the data folder)
      --second DIR     A folder on another disk, which gets a copy
      --remove-old     Keep the last 7 days, 4 weeks and 12 months of them

  diligence restore FILE   Put a backup into an empty or new folder
      --data DIR       That folder
      --key FILE       The installation.key of the folder that was backed up, where it is not found
      --sheet          Open it with the twelve words of a recovery sheet, typed or piped in; a new key is made
      --sheet-file FILE   The same, with the words in a file (destroy it afterwards)
      --with-faults    Restore a record that does not verify, too

  diligence recover-key  Make a new installation key for a data folder whose key is lost
      --data DIR       The data folder (else DILIGENCE_DATA, else ./data)
      --sheet-file FILE   The words of the recovery sheet, where they are not typed or piped in
      --close-others   Other practices in the folder stay closed, and kept, until their own sheets come

  diligence rekey      Change the installation key; Diligence must be stopped
      --data DIR       The data folder (else DILIGENCE_DATA, else ./data)
      --keep-old FILE  Put the old key there first: backups made until now open with it
      --practice ID    Change the key of one practice instead; its recovery sheet ends with it
      With DILIGENCE_KEY, the new key is taken from DILIGENCE_NEW_KEY; if that is not set, a fresh
      key is printed and nothing is changed. The keys of single records stay the same either way:
      every entry is bound to the bytes sealed with them, and the chain would have to be rebuilt.

  diligence export     Write one practice to a file, and its key to another, for another installation
      --out FILE       The file (else named after the practice, in this folder)
  diligence import FILE    Take in a practice that was exported elsewhere; Diligence must be stopped
      --data DIR       The data folder to take it into; made where it is missing
      --key FILE       Its transfer key (else FILE.key)

posture, due, risk report and export also take:
      --data DIR       The data folder (else DILIGENCE_DATA, else ./data)
      --practice ID    Which practice, where several are in one folder

Every command takes --json: one JSON document instead of text, errors as {"error": {"because"}}.
Exit codes: 0 done; 1 the answer is "no" (verify, backup); 2 nothing was done, and a sentence says why.
The key is read from DILIGENCE_KEY, or from the file installation.key in the data folder.

  diligence --version    The version of Diligence
  diligence --help       This page
`;
