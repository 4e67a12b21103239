/** What the sentences must be given. Made from the German ones: `node scripts/message-arguments.ts`. */
export type NeededStaffArguments = {
  Tasks: {
    all: '{count}';
    overdue: '{day}';
    until: '{day}';
    count: {
      errors: '{count, number}';
      statements: '{count, number}';
      blocks: '{count, number}';
    };
  };
  Links: {
    explained: '{fine, number}{unknown, number}';
    recheckOf: '{url}';
    leadsTo: '{url}';
    status: '{status}';
    since: '{day}';
  };
  ErrorReports: {
    tickOne: '{page}';
  };
  Competence: {
    because: {
      district: '{value}';
      postcode: '{value}';
      surname: '{from}{to}';
      ageFrom: '{from}';
      ageUpTo: '{to}';
      ageBetween: '{from}{to}';
    };
    finding: {
      tie: '{offices}';
      overlap: '{offices}';
      'surname-gap': '{offices}';
      'age-gap': '{offices}';
      'district-gap': '{offices}';
      particles: '{offices}';
      expired: '{offices}';
    };
    capacity: {
      until: '{day}';
    };
  };
  Mails: {
    invitation: {
      text: '{link}{until}';
    };
    reset: {
      text: '{link}{until}';
    };
    passwordChanged: {
      text: '{at}{link}';
    };
    secondFactorRemoved: {
      text: '{at}{link}';
    };
  };
  Review: {
    title: '{title}';
    layer: '{locale}{language}';
    shortLayer: '{locale}{language}';
    by: '{author}{day}';
    note: '{note}';
    publicNote: '{note}';
    merges: '{title}';
    instead: '{title}';
    remark: '{author}{day}{text}';
    remarkLabel: '{block}';
    reasons: {
      missingWords: '{block}{part}';
      link: '{verdict}{url}';
      linksUnknown: '{count, number}';
      expiredFigure: '{title}';
      unknownFigure: '{title}';
      noAlternative: '{block}{language}';
      longSentence: '{block}{language}{words}';
      longBlock: '{block}{language}{words}';
      stale: '{page}{language}{blocks}';
      untranslated: '{page}{language}{blocks}';
      reference: '{title}';
    };
    issues: {
      stillRefers: '{what}';
      noSuch: '{what}';
      at: '{where}{sentence}';
    };
    decide: {
      returnText: '{author}';
    };
    done: {
      scheduled: '{day}';
    };
    standing: {
      published: '{day}';
      superseded: '{day}';
      approved: '{reviewer}{day}';
      returned: '{comment}';
    };
    share: {
      until: '{day}';
    };
    values: {
      'unit-hours': '{count, number}{number}';
      'unit-days': '{count, number}{number}';
      'unit-weeks': '{count, number}{number}';
      'unit-months': '{count, number}{number}';
      'unit-years': '{count, number}{number}';
      pictureFile: '{name}';
    };
  };
  Editing: {
    title: '{title}';
    newTitle: '{kind}';
    editing: '{language}';
    germanCounts: '{formality}';
    origin: {
      copy: '{time}';
    };
    newer: '{author}{time}';
    other: '{author}{state}{what}{time}';
    nth: '{label}{number}';
    folded: '{label}{count}';
    removed: '{text}';
    saving: {
      saved: '{time}';
    };
    problems: {
      noFigure: '{about}';
      refused: '{about}';
    };
  };
  Keys: {
    reset: {
      for: '{email}';
    };
    invitation: {
      lead: '{email}';
    };
  };
  MyAccount: {
    factor: {
      on: '{left, number}';
    };
    sessions: {
      on: '{browser}{system}';
      endNamed: '{device}';
    };
  };
  SecondFactor: {
    left: '{left, number}';
  };
  Accounts: {
    linkUntil: '{until}';
    role: {
      translator: '{language}';
      partner: '{office}';
    };
  };
  Mail: {
    attempts: '{attempts, number}';
  };
  Lists: {
    found: '{count, number}';
    page: '{page}{pages}';
    selectOne: '{title}';
    language: '{language}{state}{behind, number}{absent, number}';
    done: {
      assigned: '{count, number}';
      confirmed: '{count, number}';
      left: '{left, number}';
    };
  };
  Entry: {
    withdrawn: '{day}';
    merged: '{slug}{day}';
    since: '{day}';
    checkedBy: '{name}';
    behind: '{count, number}';
    absent: '{count, number}';
    states: {
      draft: '{author}';
      returned: '{author}';
      inReview: '{author}';
      approved: '{author}{day}';
    };
    writing: '{author}';
    conflict: {
      title: '{title}';
    };
    former: '{slugs}';
    editText: '{language}';
  };
  History: {
    title: '{title}';
    fromLabel: '{number}';
    toLabel: '{number}';
    difference: '{from}{to}';
    publicNote: '{note}';
    number: '{number}';
  };
  Emergency: {
    hours: '{from}{until}';
    endOne: '{title}';
  };
  Audit: {
    found: '{count, number}';
    page: '{page}{pages}';
    layer: '{layer}';
    details: {
      scheduled: '{day}';
      renamed: '{from}{to}';
      slug: '{slug}';
    };
  };
  Desk: {
    jump: '{count}';
    count: '{count, number}';
    because: '{reasons}';
    missing: '{questions}';
    stop: '{name}';
    find: {
      found: '{count, number}';
    };
    slip: {
      topics: '{topics}';
      up: '{name}';
      off: '{name}';
    };
    said: {
      put: '{name}';
      taken: '{name}';
    };
    banners: {
      waiting: '{count, number}';
      send: '{count, number}';
    };
    detail: {
      confirmed: '{day}';
    };
    plain: {
      found: '{count, number}';
      slip: '{name}';
    };
    paper: {
      line: '{line}';
      done: '{count, number}';
    };
  };
  CompetenceRoom: {
    lead: '{rules, number}{offices, number}';
    among: '{reasons}';
  };
  Reports: {
    quarter: '{quarter}{year}';
    year: '{year}';
    next: '{period}{day}';
    since: '{month}';
    about: {
      languages: '{languages}';
    };
    bar: '{name}{figure, number}';
    barBefore: '{name}{figure, number}{before, number}';
    zeros: '{count, number}';
    longer: '{asked}{shown}';
    othersAre: '{side}{values}';
    change: '{figure, number}{things}{earlier}{before, number}';
    sum: '{figure, number}{things}';
    tables: {
      topicLanguage: {
        most: '{name}{figure, number}';
      };
      topicGroup: {
        most: '{name}{figure, number}';
      };
      languageGroup: {
        most: '{name}{figure, number}';
      };
      interpreter: {
        most: '{name}{figure, number}';
      };
      gap: {
        most: '{name}{figure, number}';
      };
      leafletMissing: {
        most: '{name}{figure, number}';
      };
      outcome: {
        most: '{name}{figure, number}';
      };
      talk: {
        most: '{name}{figure, number}';
      };
      errorReport: {
        most: '{name}{figure, number}';
      };
      zeroSearch: {
        most: '{name}{figure, number}';
      };
    };
    frozen: {
      of: '{period}';
      on: '{day}';
      otherwise: '{tables}';
    };
    asOf: '{day}';
    figure: '{figure, number}';
    othersMany: '{side}{count, number}';
  };
  Statements: {
    settleOf: '{text}';
  };
};
