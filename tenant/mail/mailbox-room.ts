import { mailAddressOf } from '../directory/mail-address';
import type { DirectoryState } from '../directory/state';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { catchUpMail, isMailDue } from './catch-up';
import type { MailRecord } from './mailbox-record';

const sender = { address: 'MSSecurity-noreply@microsoft.com', name: 'Microsoft Security' };

function faceOf(mail: MailRecord): object {
  return { from: sender, ...mail };
}

/** A guest's principal name is no address; whoever sends it means the guest all the same. */
function addressMeant({ people }: DirectoryState, to: string | undefined): string | undefined {
  const named = Object.values(people).find(
    ({ userPrincipalName }) => userPrincipalName.toLowerCase() === to,
  );
  return named ? mailAddressOf(named).toLowerCase() : to;
}

/** `GET /sandbox/mailbox`: the mails that PIM would have sent, newest first; `?to=` those of one person, by mail address or principal name. */
export function mailboxRoom({ directory, clock, keep }: Tenant): Room {
  const catchUp = async (now: Date) => {
    if (catchUpMail(directory, now)) keep();
  };
  return {
    mount(server) {
      server.get('/sandbox/mailbox', async (req, res) => {
        await catchUp(clock.now());
        const to = addressMeant(
          directory,
          new URL(req.url ?? '', 'http://localhost').searchParams.get('to')?.toLowerCase(),
        );
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
