// Written by build/portal-table.ts: change that and run it again, see `provenance.command`.
import type { PortalTable } from './breach-portal.ts';

/** Breaches of 500 or more people that health care providers reported: counts, causes, where they come from. */
export const portalTable: PortalTable = {
  "provenance": {
    "source": "HHS Office for Civil Rights, breach portal (https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf)",
    "command": "npm run portal-table -- FILINGS.csv DESCRIPTIONS.csv",
    "inputs": [
      {
        "role": "filings",
        "sha256": "85e3179c1c90a049b6b6080d08b3ff1a79738a16523cdc6a901fd50a159fa184",
        "rows": 7788,
        "duplicates": 2,
        "from": "2009-10-21",
        "to": "2026-07-01"
      },
      {
        "role": "descriptions",
        "sha256": "8f0702dfaa059ca911df3ca6e75b19110e28a112fd606bb93b72069f7fc79e96",
        "rows": 5590,
        "duplicates": 2,
        "from": "2009-10-21",
        "to": "2024-06-28"
      }
    ],
    "caveats": [
      "The portal holds breaches of 500 or more people only.",
      "The day is the day of submission to HHS, not the day of the breach.",
      "A breach that names several types or locations counts once in each, so the cells add up to more than the total; in the list of combinations it counts once.",
      "A row that repeats another in every column is left out. The same breach filed under two spellings of a name is not noticed.",
      "Only filings by health care providers are counted. A vendor that files for its clients is not in them; a provider that files for its vendor is.",
      "Breaches of earlier years can still be changed, closed or taken back on the portal: counts differ from export to export.",
      "Sizes are those of the described cases, by cause; rows that say 500 or 501 people are left out of them, since those stand in for a number that was not known.",
      "Causes come from searching the descriptions of closed cases for words, first match wins; cases that are open or have no description are not in them, so the later years count for less."
    ]
  },
  "filings": {
    "fromYear": 2021,
    "toYear": 2025,
    "total": 2625,
    "perYear": {
      "2021": 516,
      "2022": 504,
      "2023": 468,
      "2024": 543,
      "2025": 594
    },
    "yearlyMean": 525,
    "businessAssociatePresent": 492,
    "filedUnderTwoKinds": 1,
    "byTypeAndLocation": {
      "Hacking/IT Incident": {
        "Network Server": 1487,
        "Email": 572,
        "Electronic Medical Record": 79,
        "Desktop Computer": 13,
        "Laptop": 5,
        "Other": 12
      },
      "Unauthorized Access/Disclosure": {
        "Network Server": 88,
        "Email": 130,
        "Electronic Medical Record": 100,
        "Desktop Computer": 16,
        "Laptop": 9,
        "Other Portable Electronic Device": 10,
        "Paper/Films": 64,
        "Other": 18
      },
      "Theft": {
        "Network Server": 2,
        "Electronic Medical Record": 4,
        "Desktop Computer": 7,
        "Laptop": 18,
        "Other Portable Electronic Device": 17,
        "Paper/Films": 28,
        "Other": 3
      },
      "Loss": {
        "Network Server": 1,
        "Laptop": 4,
        "Other Portable Electronic Device": 10,
        "Paper/Films": 12,
        "Other": 1
      },
      "Improper Disposal": {
        "Electronic Medical Record": 1,
        "Desktop Computer": 1,
        "Other Portable Electronic Device": 1,
        "Paper/Films": 16
      }
    },
    "combinations": [
      {"types":["Hacking/IT Incident"],"locations":["Network Server"],"count":1453},
      {"types":["Hacking/IT Incident"],"locations":["Email"],"count":563},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email"],"count":121},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Electronic Medical Record"],"count":84},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server"],"count":80},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Paper/Films"],"count":56},
      {"types":["Hacking/IT Incident"],"locations":["Electronic Medical Record"],"count":55},
      {"types":["Theft"],"locations":["Paper/Films"],"count":21},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Electronic Medical Record"],"count":19},
      {"types":["Improper Disposal"],"locations":["Paper/Films"],"count":16},
      {"types":["Theft"],"locations":["Laptop"],"count":12},
      {"types":["Loss"],"locations":["Paper/Films"],"count":12},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Other"],"count":11},
      {"types":["Loss"],"locations":["Other Portable Electronic Device"],"count":10},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Desktop Computer"],"count":9},
      {"types":["Theft"],"locations":["Other Portable Electronic Device"],"count":9},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Other Portable Electronic Device"],"count":7},
      {"types":["Hacking/IT Incident"],"locations":["Desktop Computer"],"count":5},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Email"],"count":4},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Desktop Computer"],"count":4},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Other"],"count":4},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Laptop"],"count":4},
      {"types":["Loss"],"locations":["Laptop"],"count":4},
      {"types":["Hacking/IT Incident"],"locations":["Email","Other"],"count":3},
      {"types":["Hacking/IT Incident"],"locations":["Laptop"],"count":3},
      {"types":["Hacking/IT Incident"],"locations":["Other"],"count":3},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Electronic Medical Record","Other"],"count":3},
      {"types":["Theft"],"locations":["Desktop Computer"],"count":3},
      {"types":["Hacking/IT Incident"],"locations":["Electronic Medical Record","Other"],"count":2},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Electronic Medical Record","Desktop Computer"],"count":2},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email","Electronic Medical Record","Paper/Films"],"count":2},
      {"types":["Theft"],"locations":["Laptop","Other Portable Electronic Device","Paper/Films"],"count":2},
      {"types":["Theft"],"locations":["Laptop","Paper/Films"],"count":2},
      {"types":["Theft"],"locations":["Other"],"count":2},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Email","Electronic Medical Record","Desktop Computer"],"count":1},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Electronic Medical Record","Desktop Computer"],"count":1},
      {"types":["Hacking/IT Incident"],"locations":["Network Server","Desktop Computer","Laptop"],"count":1},
      {"types":["Hacking/IT Incident"],"locations":["Email","Electronic Medical Record","Desktop Computer","Laptop"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Email"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Email","Electronic Medical Record","Desktop Computer","Paper/Films"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Electronic Medical Record"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Electronic Medical Record","Laptop"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Desktop Computer"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Network Server","Other"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email","Electronic Medical Record"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email","Electronic Medical Record","Desktop Computer","Other Portable Electronic Device","Paper/Films"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email","Electronic Medical Record","Laptop","Other Portable Electronic Device"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email","Electronic Medical Record","Laptop","Paper/Films"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Email","Other"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Electronic Medical Record","Desktop Computer"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Electronic Medical Record","Laptop","Paper/Films"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Desktop Computer","Paper/Films"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Laptop","Other Portable Electronic Device","Other"],"count":1},
      {"types":["Unauthorized Access/Disclosure"],"locations":["Paper/Films","Other"],"count":1},
      {"types":["Theft"],"locations":["Network Server"],"count":1},
      {"types":["Theft"],"locations":["Network Server","Desktop Computer"],"count":1},
      {"types":["Theft"],"locations":["Electronic Medical Record"],"count":1},
      {"types":["Theft"],"locations":["Electronic Medical Record","Desktop Computer","Laptop","Other Portable Electronic Device"],"count":1},
      {"types":["Theft"],"locations":["Electronic Medical Record","Desktop Computer","Other Portable Electronic Device"],"count":1},
      {"types":["Theft"],"locations":["Electronic Medical Record","Paper/Films"],"count":1},
      {"types":["Theft"],"locations":["Desktop Computer","Other Portable Electronic Device"],"count":1},
      {"types":["Theft"],"locations":["Laptop","Other Portable Electronic Device"],"count":1},
      {"types":["Theft"],"locations":["Other Portable Electronic Device","Paper/Films"],"count":1},
      {"types":["Theft"],"locations":["Other Portable Electronic Device","Paper/Films","Other"],"count":1},
      {"types":["Loss"],"locations":["Network Server"],"count":1},
      {"types":["Loss"],"locations":["Other"],"count":1},
      {"types":["Improper Disposal"],"locations":["Electronic Medical Record"],"count":1},
      {"types":["Improper Disposal"],"locations":["Desktop Computer"],"count":1},
      {"types":["Improper Disposal"],"locations":["Other Portable Electronic Device"],"count":1},
    ]
  },
  "causes": {
    "fromYear": 2020,
    "toYear": 2023,
    "closed": 1735,
    "described": 1587,
    "describedPerYear": {
      "2020": 498,
      "2021": 470,
      "2022": 391,
      "2023": 228
    },
    "decidedByType": 62,
    "count": {
      "ransomware": 514,
      "email-compromise": 381,
      "other-hacking": 291,
      "insider": 117,
      "misdirected": 138,
      "lost": 23,
      "stolen": 67,
      "disposal": 27,
      "other": 29
    },
    "people": {
      "ransomware": {
        "n": 510,
        "median": 16758,
        "mu": 9.56,
        "sigma": 2.139
      },
      "email-compromise": {
        "n": 378,
        "median": 5152,
        "mu": 8.521,
        "sigma": 2.067
      },
      "other-hacking": {
        "n": 291,
        "median": 11651,
        "mu": 9.187,
        "sigma": 2.302
      },
      "insider": {
        "n": 116,
        "median": 1606.5,
        "mu": 7.141,
        "sigma": 1.781
      },
      "misdirected": {
        "n": 138,
        "median": 1640.5,
        "mu": 7.169,
        "sigma": 2.116
      },
      "lost": {
        "n": 23,
        "median": 2174,
        "mu": 6.867,
        "sigma": 1.592
      },
      "stolen": {
        "n": 65,
        "median": 1704,
        "mu": 7.075,
        "sigma": 1.928
      },
      "disposal": {
        "n": 24,
        "median": 1817,
        "mu": 7.713,
        "sigma": 2.057
      },
      "other": {
        "n": 28,
        "median": 1452.5,
        "mu": 6.699,
        "sigma": 1.235
      }
    }
  }
};
