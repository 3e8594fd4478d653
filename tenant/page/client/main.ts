import type { ClientPerson } from '../../teams/page-api.js';
import { addressOf, personAt, readAddress } from './address.js';
import { announce } from './announce.js';
import { api } from './api.js';
import { setUpCards } from './card-library.js';
import { asker } from './cast.js';
import { clockBar } from './clock-bar.js';
import { part } from './dom.js';
import { guide } from './guide.js';
import { calendarFor } from './moment.js';
import { peopleSwitch } from './people-switch.js';
import { followClock, type Present } from './present.js';
import { rail } from './rail.js';
import { setUpSearchedFields } from './searched-field.js';
import { type Seat, takeSeat } from './seat.js';
import { followTheme } from './theme.js';
import { toaster } from './toasts.js';

const retryMs = 1000;
const stirMs = 400;
const clockReadMs = 30_000;

function startPage(people: readonly ClientPerson[], present: Present): void {
  let seat: Seat | undefined;
  let arriving: string | undefined;

  const toast = toaster(part('toasts'));
  const clock = clockBar(part('clock'), present, (text) => toast({ title: 'The clock', text }));
  const be = (person: ClientPerson) => location.assign(addressOf(person));
  const who = peopleSwitch(part('me'), {
    people,
    be,
    beInNewWindow: (person) => void window.open(addressOf(person), '_blank', 'noopener'),
  });
  const steps = guide(part('guide'), {
    people,
    be,
    write: (text) => seat?.write(text),
    letTimePass: clock.toNext,
  });
  const bar = rail({ people: who.open, guide: steps.open, shelf: () => seat?.showShelf() });
  const stirred = afterAPause(() => void present.read().catch(() => undefined));
  const around = { present, rail: bar, toast, connected: showConnection, stirred };

  async function sit(person: ClientPerson): Promise<void> {
    arriving = person.id;
    seat?.leave();
    seat = undefined;
    who.show(person);
    steps.show(person);
    clock.show(calendarFor(person));
    const wanted = () => arriving === person.id;
    const taken = await untilItWorks(() => takeSeat(around, person), wanted);
    if (wanted()) seat = taken;
    else taken?.leave();
  }

  async function follow(first: boolean): Promise<void> {
    const address = readAddress(location.hash);
    const person = personAt(address, people) ?? seat?.person ?? asker(people) ?? people[0];
    if (!person) return;
    const switched = person.id !== (seat?.person.id ?? arriving);
    if (switched) await sit(person);
    if (switched && !first) announce(`You are ${person.displayName}.`);
    seat?.open(readAddress(location.hash).conversationId, !first && !switched);
  }

  window.addEventListener('hashchange', () => void follow(false));
  present.listen(() => seat?.refresh());
  setInterval(stirred, clockReadMs);
  void follow(true);
}

function showConnection(yes: boolean): void {
  part('connection').textContent = yes ? '' : 'Reconnecting…';
}

function afterAPause(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, stirMs);
  };
}

/** The page may be open before the tenant is, or while it starts again. */
async function untilItWorks<Value>(
  attempt: () => Promise<Value>,
  wanted = () => true,
): Promise<Value | undefined> {
  while (wanted()) {
    try {
      const value = await attempt();
      showConnection(true);
      return value;
    } catch {
      showConnection(false);
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
  return undefined;
}

async function start(): Promise<void> {
  const opening = await untilItWorks(() => Promise.all([api.people(), followClock()]));
  if (opening) startPage(...opening);
}

followTheme(part('theme') as HTMLButtonElement);
setUpCards();
setUpSearchedFields();
void start();
