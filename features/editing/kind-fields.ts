import { statuses, cases, nationalities } from '#features/offices/competence/facts.ts';
import { groups } from '#features/guidance/schema.ts';
import { access, officeKinds } from '#features/offices/schema.ts';
import { confidence } from '#features/publishing/sources.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { type Field, type JsonObject, type List, listOf, textOf } from './field.ts';

const confidences = confidence.options;
const confidenceField: Field = { type: 'choice', name: 'confidence', options: 'confidence', values: confidences };
const validity: Field[] = [
  { type: 'day', name: 'validFrom', nullable: true },
  { type: 'day', name: 'validTo', nullable: true },
];

const sources: List = {
  type: 'list',
  name: 'sources',
  fields: () => [
    { type: 'line', name: 'name', label: 'sourceName' },
    { type: 'url', name: 'url', label: 'sourceUrl', nullable: true },
    { type: 'partialDate', name: 'date', label: 'sourceDate', nullable: true },
    confidenceField,
    { type: 'day', name: 'recheckBy', nullable: true },
  ],
};

const groupChoices = (name: string): Field => ({ type: 'choices', name, options: 'group', values: groups });
const sensitive: Field = { type: 'check', name: 'sensitive' };
const languages = (name: string): Field => ({ type: 'tags', name, hint: 'languageTags' });

export const blockTypes = ['fact', 'step', 'paper', 'text', 'callout', 'mistake', 'image'] as const;

const guidance: Field[] = [
  {
    type: 'list',
    name: 'blocks',
    fields: ({ type }) => [
      { type: 'choice', name: 'type', label: 'blockType', options: 'blockType', values: blockTypes },
      type === 'fact'
        ? { type: 'choice', name: 'aspect', options: 'aspect', values: ['when', 'cost', 'where', 'who'] }
        : { type: 'fixed', name: 'aspect', value: undefined },
      type === 'text'
        ? { type: 'choice', name: 'section', options: 'section', values: ['know', 'late'] }
        : { type: 'fixed', name: 'section', value: undefined },
      type === 'paper'
        ? { type: 'subject', name: 'term', of: 'term', nullable: true }
        : { type: 'fixed', name: 'term', value: undefined },
      type === 'image'
        ? { type: 'file', name: 'file', use: 'picture', label: 'picture', hint: 'picture' }
        : { type: 'fixed', name: 'file', value: undefined },
      type === 'image' ? { type: 'check', name: 'decorative' } : { type: 'fixed', name: 'decorative', value: undefined },
      sources,
    ],
  },
  {
    type: 'section',
    name: 'place',
    fields: [
      { type: 'choice', name: 'group', options: 'group', values: groups },
      { type: 'number', name: 'position' },
      { type: 'subjects', name: 'offices', of: 'office' },
      sensitive,
    ],
  },
];

const weeks = ['every', 'odd', 'even', 'first', 'second', 'third', 'fourth', 'last'];
export const hourKinds = ['opening', 'consultation', 'phone', 'openConsultation'];
const accessField: Field = { type: 'choice', name: 'access', options: 'access', values: access.options };
const fromTo: Field[] = [
  { type: 'time', name: 'from' },
  { type: 'time', name: 'to' },
];

const contact: Field[] = [
  { type: 'choice', name: 'kind', label: 'contactKind', options: 'contactKind', values: ['phone', 'email', 'web'] },
  { type: 'line', name: 'value', label: 'contactValue' },
];

const competence = (services: string[]): List => ({
  type: 'list',
  name: 'competence',
  fields: () => [
    { type: 'choice', name: 'service', options: 'asIs', values: services, nullable: true },
    groupChoices('topics'),
    { type: 'choices', name: 'cases', options: 'case', values: Object.keys(cases) },
    { type: 'choices', name: 'nationalities', options: 'nationality', values: nationalities },
    { type: 'choices', name: 'statuses', options: 'status', values: statuses },
    {
      type: 'group',
      name: 'age',
      nullable: true,
      fields: [
        { type: 'number', name: 'from', label: 'ageFrom' },
        { type: 'number', name: 'to', label: 'ageTo' },
      ],
    },
    {
      type: 'group',
      name: 'surname',
      nullable: true,
      fields: [
        { type: 'line', name: 'from', label: 'surnameFrom' },
        { type: 'line', name: 'to', label: 'surnameTo' },
        { type: 'check', name: 'countParticles' },
      ],
    },
    { type: 'tags', name: 'districts' },
    { type: 'tags', name: 'postcodes' },
    { type: 'number', name: 'priority' },
    { type: 'check', name: 'choice' },
    ...validity,
  ],
});

const office = (services: string[]): Field[] => [
  {
    type: 'section',
    name: 'about',
    fields: [
      { type: 'line', name: 'name', label: 'officeName' },
      { type: 'choice', name: 'kind', label: 'officeKind', options: 'officeKind', values: officeKinds },
      { type: 'subject', name: 'parent', of: 'office', nullable: true },
      groupChoices('topics'),
      sensitive,
    ],
  },
  { type: 'section', name: 'services', fields: [{ type: 'list', name: 'services', ids: true, fields: () => [] }] },
  {
    type: 'section',
    name: 'hours',
    fields: [
      {
        type: 'group',
        name: 'hours',
        nullable: true,
        fields: [
          {
            type: 'list',
            name: 'rules',
            nullable: true,
            fields: () => [
              { type: 'number', name: 'weekday' },
              ...fromTo,
              accessField,
              { type: 'choice', name: 'kind', label: 'hoursKind', options: 'hoursKind', values: hourKinds },
              { type: 'choice', name: 'weeks', options: 'weeks', values: weeks },
              ...validity,
            ],
          },
          {
            type: 'list',
            name: 'exceptions',
            fields: () => [
              { type: 'day', name: 'from', label: 'dayFrom' },
              { type: 'day', name: 'to', label: 'dayTo' },
              { type: 'list', name: 'spans', fields: () => [...fromTo, accessField] },
            ],
          },
          { type: 'choice', name: 'publicHolidays', options: 'publicHolidays', values: ['closed', 'asUsual', 'unknown'] },
          { type: 'partialDate', name: 'asOf', nullable: true },
          { type: 'text', name: 'sourceText', nullable: true },
        ],
      },
    ],
  },
  {
    type: 'section',
    name: 'gettingIn',
    fields: [
      { type: 'choice', name: 'access', options: 'access', values: [...access.options, 'unknown'] },
      { type: 'url', name: 'bookingUrl', nullable: true },
      {
        type: 'group',
        name: 'address',
        nullable: true,
        fields: [
          { type: 'line', name: 'street', nullable: true },
          { type: 'line', name: 'postcode', nullable: true },
          { type: 'line', name: 'city' },
          { type: 'line', name: 'district', nullable: true },
          { type: 'number', name: 'latitude' },
          { type: 'number', name: 'longitude' },
        ],
      },
      {
        type: 'group',
        name: 'stop',
        nullable: true,
        fields: [
          { type: 'line', name: 'name', label: 'stopName' },
          { type: 'number', name: 'metres' },
        ],
      },
      { type: 'choice', name: 'wheelchair', options: 'wheelchair', values: ['yes', 'limited', 'no', 'unknown'] },
      { type: 'list', name: 'contacts', fields: () => contact },
      languages('languages'),
      {
        type: 'choice',
        name: 'interpreting',
        options: 'interpreting',
        values: ['onSite', 'remote', 'onRequest', 'bringYourOwn', 'unknown'],
      },
      {
        type: 'group',
        name: 'capacity',
        nullable: true,
        fields: [
          { type: 'choice', name: 'state', options: 'capacity', values: ['free', 'waitingList', 'full'], nullable: true },
          { type: 'day', name: 'until', label: 'capacityUntil', nullable: true },
        ],
      },
    ],
  },
  { type: 'section', name: 'competence', fields: [competence(services)] },
  {
    type: 'section',
    name: 'trust',
    fields: [sources, confidenceField, { type: 'day', name: 'confirmedOn', nullable: true }],
  },
  {
    type: 'section',
    name: 'internal',
    fields: [
      {
        type: 'group',
        name: 'internal',
        nullable: true,
        fields: [
          { type: 'text', name: 'note', label: 'internalNote', nullable: true },
          { type: 'line', name: 'directLine', nullable: true },
        ],
      },
    ],
  },
];

const figure = (type: string): Field[] => [
  { type: 'choice', name: 'type', label: 'figureType', options: 'figureType', values: ['money', 'number', 'date', 'span'] },
  type === 'span'
    ? { type: 'choice', name: 'unit', options: 'unit', values: ['hours', 'days', 'weeks', 'months', 'years'] }
    : { type: 'fixed', name: 'unit', value: null },
  { type: 'line', name: 'owner' },
  {
    type: 'list',
    name: 'values',
    fields: () => [
      type === 'date' ? { type: 'fixed', name: 'amount', value: null } : { type: 'number', name: 'amount' },
      type === 'date' ? { type: 'day', name: 'day', nullable: true } : { type: 'fixed', name: 'day', value: null },
      ...validity,
      {
        type: 'group',
        name: 'source',
        fields: [
          { type: 'line', name: 'name', label: 'sourceName' },
          { type: 'url', name: 'url', label: 'sourceUrl', nullable: true },
          { type: 'partialDate', name: 'date', label: 'sourceDate', nullable: true },
        ],
      },
      confidenceField,
    ],
  },
];

const event: Field[] = [
  {
    type: 'choice',
    name: 'format',
    options: 'format',
    values: ['talk', 'consultation', 'workshop', 'meeting', 'openDay', 'fair', 'other'],
  },
  {
    type: 'list',
    name: 'sessions',
    fields: () => [
      { type: 'day', name: 'day' },
      { type: 'time', name: 'from', nullable: true },
      { type: 'time', name: 'to', nullable: true },
    ],
  },
  {
    type: 'list',
    name: 'hosts',
    fields: () => [
      { type: 'line', name: 'name', label: 'hostName' },
      { type: 'subject', name: 'office', of: 'office', nullable: true },
    ],
  },
  {
    type: 'group',
    name: 'place',
    fields: [
      { type: 'subject', name: 'office', of: 'office', nullable: true },
      { type: 'line', name: 'name', label: 'placeName', nullable: true },
      { type: 'line', name: 'street', nullable: true },
      { type: 'line', name: 'postcode', nullable: true },
      { type: 'line', name: 'city', nullable: true },
      { type: 'check', name: 'online' },
    ],
  },
  languages('languages'),
  languages('interpreting'),
  { type: 'choice', name: 'registration', options: 'registration', values: ['none', 'required', 'unknown'] },
  { type: 'group', name: 'registerAt', nullable: true, fields: contact },
  { type: 'maybe', name: 'free' },
  groupChoices('groups'),
  { type: 'check', name: 'cancelled' },
  sources,
];

const leaflet: Field[] = [
  { type: 'line', name: 'publisher' },
  { type: 'subject', name: 'office', of: 'office', nullable: true },
  groupChoices('groups'),
  {
    type: 'list',
    name: 'editions',
    fields: () => [
      { type: 'line', name: 'language', hint: 'languageTag' },
      { type: 'file', name: 'file', use: 'document' },
      { type: 'url', name: 'url', label: 'editionUrl', nullable: true },
      { type: 'number', name: 'year' },
    ],
  },
  sensitive,
  sources,
];

const notice: Field[] = [
  { type: 'instant', name: 'validFrom' },
  { type: 'instant', name: 'validTo' },
  { type: 'check', name: 'urgent' },
  { type: 'check', name: 'everywhere' },
  { type: 'subjects', name: 'pages', of: 'guidance' },
];

const term: Field[] = [
  { type: 'line', name: 'german' },
  { type: 'tags', name: 'variants' },
];

const city: Field[] = [
  { type: 'subject', name: 'centre', of: 'office' },
  { type: 'line', name: 'phone' },
  {
    type: 'list',
    name: 'emergency',
    fields: () => [{ type: 'line', name: 'number' }],
  },
];

/** The form of a kind's structure, as it is for this structure: a date has days where an amount has numbers. */
export function kindFields(kind: SubjectKind, structure: JsonObject): Field[] {
  switch (kind) {
    case 'guidance':
      return guidance;
    case 'office':
      return office(listOf(structure.services).map(textOf));
    case 'figure':
      return figure(textOf(structure.type));
    case 'event':
      return event;
    case 'leaflet':
      return leaflet;
    case 'notice':
      return notice;
    case 'term':
      return term;
    case 'city':
      return city;
  }
}
