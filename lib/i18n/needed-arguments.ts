/** What the sentences must be given. Made from the German ones: `node scripts/message-arguments.ts`. */
export type NeededArguments = {
  Home: {
    welcome: '{city}<line></line>';
  };
  Offices: {
    stopAway: '<stop></stop>{metres}';
    alsoCompetent: '{count, number}';
    hoursAsOf: '{day}';
    confirmedOn: '{day}';
    capacity: {
      freeUntil: '{day}';
      waitingListUntil: '{day}';
      fullUntil: '{day}';
    };
  };
  Search: {
    found: '{count, number}<typed></typed>';
  };
  Freshness: {
    sourceChanged: '{day}';
  };
  Trust: {
    checkedOn: '{day}';
    asOf: '{day}';
    sources: '{count, number}';
    changedOn: '{day}';
  };
  Opening: {
    open: '{day}{date}{until}';
    appointment: '{day}{date}{until}';
    arrangement: '{day}{date}{until}';
    closed: '{how}{day}{date}{to}{from}{access}';
    closedOpenEnd: '{how}';
    holiday: '{name}';
    weekday: '{weekday}';
    span: '{from}{to}';
    access: '{access}';
    weeks: '{weeks}{weekday}';
    oneDay: '{date}';
    severalDays: '{from}{to}';
    changesOn: '{date}';
  };
  Glossary: {
    found: '{count, number}<typed></typed>';
    also: '<words></words>';
  };
  Report: {
    lead: '<page></page>';
    textHint: '{most}';
    kept: '<privacy></privacy>';
    errors: {
      tooLong: '{most}';
      tooMany: '<phone></phone>';
    };
  };
  Events: {
    titleOfMonth: '{month}';
    when: {
      span: '<day></day>{date}{from}{to}';
      from: '<day></day>{date}{from}';
      day: '<day></day>{date}';
    };
    interpreted: '{languages}';
    calendarName: '{centre}';
    calendarTitle: '{cancelled}{example}{title}';
    found: '{count, number}';
  };
  OfficeSearch: {
    all: '{count, number}';
    found: '{count, number}{all}';
    perhaps: '{count, number}';
    withoutIt: '{name}{count, number}';
    showAll: '{count, number}';
    page: '{page}{pages}';
    pageTitle: '{title}{page}';
  };
  Bilingual: {
    title: '{title}';
    changed: '{day}';
    asOf: '{day}';
  };
  SearchKinds: {
    all: '{count}';
    some: '{kind}{count}';
    one: '{kind}';
    best: '{count}';
  };
  Leaflets: {
    count: '{count, number}';
    year: '{year}';
    qr: '{title}';
  };
  Withdrawn: {
    text: '{day}';
  };
  Preview: {
    until: '{day}';
  };
  Slip: {
    made: '{day}';
    changed: {
      closed: '{name}';
    };
    sentence: '{about}';
    from: '{day}';
  };
};
