import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { catchUpMail, isMailDue } from './catch-up';
import type { MailRecord } from './mailbox-record';

const sender = { address: 'MSSecurity-noreply@microsoft.com', name: 'Microsoft Security' };

function faceOf(mail: MailRecord): object {
  return { from: sender, ...mail };
}

/** `GET /sandbox/mailbox`: the mails that PIM would have sent, newest first, `?to=` one address. */
export function mailboxRoom({ directory, clock, keep }: Tenant): Room {
  const catchUp = async (now: Date) => {
    if (catchUpMail(directory, now)) keep();
  };
  return {
    mount(server) {
      server.get('/sandbox/mailbox', async (req, res) => {
        await catchUp(clock.now());
        const to = new URL(req.url ?? '', 'http://localhost').searchParams.get('to')?.toLowerCase();
        const mails = directory.mailbox.mails.filter(
          (mail) => to === undefined || mail.to.toLowerCase() === to,
        );
        res.json(200, { mails: mails.map(faceOf).reverse() });
      });
    },
    attendant: {
      quiet: true,
      nextDue: () => {
        const now = clock.now();
        return isMailDue(directory, now) ? now : undefined;
      },
      catchUp,
    },
  };
}
