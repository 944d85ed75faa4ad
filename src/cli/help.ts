/** What `diligence --help` says. */
export const help = `Diligence runs a small practice's HIPAA program, on your own computer.

  diligence start      Serve the pages on this computer, until you press Ctrl+C
      --data DIR       The data folder (else DILIGENCE_DATA, else ./data)
      --port N         The port (else PORT, else 4700; 0: any that is free)
      --demo           Start on the sample practice (in ./data/demo, unless a folder is named)
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
      --with-faults    Restore a record that does not verify, too

  diligence export     Write one practice to a file, and its key to another, for another installation
      --out FILE       The file (else named after the practice, in this folder)
  diligence import FILE    Take in a practice that was exported elsewhere
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
