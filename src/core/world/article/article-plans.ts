import type { Entity } from '../entity.ts';
import type { ArticlePlan } from './article-plan.ts';
import { eventPlan } from './event-plan.ts';
import { institutionPlan } from './institution-plan.ts';
import { personPlan } from './person-plan.ts';
import { placePlan } from './place-plans.ts';
import { shipPlan } from './ship-plan.ts';
import { workPlan } from './work-plan.ts';

export function planOf({ kind, type }: Entity): ArticlePlan {
  switch (kind) {
    case 'person':
      return personPlan(type);
    case 'place':
      return placePlan(type);
    case 'ship':
      return shipPlan;
    case 'institution':
      return institutionPlan(type);
    case 'work':
      return workPlan(type);
    case 'event':
      return eventPlan(type);
  }
}
