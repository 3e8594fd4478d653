import type { ActivationOrder, Answer, EntraRequest } from '../../../pim/directory';
import type { Person } from '../../../pim/person';
import type { Eligibility, Standing } from '../../../pim/standing';
import type { TenantStage } from '../tenant-stage';

/** What people do about Azure in the local tenant. */
export interface AzureAsking {
  /** All of it is Azure's. */
  own(person: Person): Promise<Standing>;
  role(person: Person, name: string, scope: string): Promise<Eligibility>;
  /** Asks for an hour, with a reason. */
  ask(
    person: Person,
    role: Eligibility,
    more?: Partial<ActivationOrder>,
  ): Promise<Answer<EntraRequest>>;
  /** The same, and is not refused. */
  asked(person: Person, role: Eligibility): Promise<EntraRequest>;
  callsOf(work: () => Promise<unknown>): Promise<unknown>;
}

const isAzure = ({ kind }: { readonly kind: string }) => kind === 'azure';

export function azureAsking(stageNow: () => TenantStage): AzureAsking {
  const asking: AzureAsking = {
    async own(person) {
      const standing = await stageNow().directory.standing(person, { azure: true });
      return {
        ...standing,
        eligible: standing.eligible.filter(isAzure),
        active: standing.active.filter(isAzure),
        open: standing.open.filter(isAzure),
      };
    },
    async role(person, name, scope) {
      const { eligible } = await asking.own(person);
      const found = eligible.find((one) => one.roleName === name && one.scopeName === scope);
      if (!found) throw new Error(`${person.name} is not eligible for ${name} over ${scope}`);
      return found;
    },
    async ask(person, role, more = {}) {
      const { eligibilityId } = role;
      const order = { role, minutes: 60, justification: 'Deploy', ...more };
      const named = eligibilityId ? { eligibilityId } : {};
      return stageNow().directory.activate(person, { ...order, ...named });
    },
    async asked(person, role) {
      const answer = await asking.ask(person, role);
      if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refused)}`);
      return answer.value;
    },
    async callsOf(work) {
      await stageNow().sandbox('DELETE', '/sandbox/calls');
      await work();
      return stageNow().sandbox('GET', '/sandbox/calls');
    },
  };
  return asking;
}
