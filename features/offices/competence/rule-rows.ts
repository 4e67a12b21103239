import { isoDay, utcDay } from '#lib/days.ts';
import type { CompetenceRule as RuleRow } from '#prisma/client/client.ts';
import type { CompetenceRule } from './schema.ts';

/** A rule as its row holds it. */
export const ruleRow = ({ service, age, surname, validFrom, validTo, ...lists }: CompetenceRule) => ({
  ...lists,
  serviceId: service,
  ageFrom: age?.from,
  ageTo: age?.to,
  surnameFrom: surname?.from,
  surnameTo: surname?.to,
  countParticles: surname?.countParticles ?? false,
  validFrom: utcDay(validFrom),
  validTo: utcDay(validTo),
});

/** A rule back from its row. */
export const ruleFromRow = ({ serviceId, ageFrom, ageTo, surnameFrom, surnameTo, countParticles, ...row }: RuleRow) =>
  ({
    service: serviceId,
    topics: row.topics,
    cases: row.cases,
    nationalities: row.nationalities,
    statuses: row.statuses,
    age: ageFrom === null && ageTo === null ? null : { from: ageFrom, to: ageTo },
    surname: surnameFrom === null || surnameTo === null ? null : { from: surnameFrom, to: surnameTo, countParticles },
    districts: row.districts,
    postcodes: row.postcodes,
    priority: row.priority,
    choice: row.choice,
    validFrom: isoDay(row.validFrom),
    validTo: isoDay(row.validTo),
  }) as CompetenceRule;
