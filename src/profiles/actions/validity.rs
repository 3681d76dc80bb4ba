//! What the calendar does: reminds before a profile runs out, and ends what is past its day.

use chrono::Duration;

use super::super::model::{ProfileId, Step};
use super::super::store::{self, Recipient};
use super::note;
use crate::accounts::OrganisationId;
use crate::db::{Db, DbConnection, Instant};
use crate::error::Message;
use crate::error::{Error, Result};
use crate::messages::{self, Mail};
use crate::organisations;
use crate::organisations::actions::mandates::Reader;
use crate::web::cookies::{random_token, token_hash};
use crate::web::i18n::Lang;

/// People are reminded so many days before the last one.
pub const REMIND_BEFORE_DAYS: i64 = 30;
/// As many rows in one transaction, so that people's own changes get their turn.
const AT_ONCE: i64 = 100;

/// What one run of the calendar did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CalendarRun {
    pub reminded: usize,
    pub expired: usize,
    pub opportunities_expired: usize,
}

/// Sends the reminders and ends what is over by `now`. Several nodes may run it at once: each row is taken by one of them.
/// `public_url` begins the links of the mails.
///
/// # Errors
/// Those of the database; what was done before stays done.
pub fn run_calendar(db: &Db, public_url: &str, now: Instant) -> Result<CalendarRun> {
    let mut run = CalendarRun::default();
    loop {
        let (some, won) = db.write_now(|conn| remind_some(conn, public_url, now))?;
        run.reminded += won;
        if some < AT_ONCE as usize {
            break;
        }
    }
    loop {
        let some = db.write_now(|conn| expire_some(conn, now))?;
        run.expired += some;
        if some < AT_ONCE as usize {
            break;
        }
    }
    loop {
        let some = db.write_now(|conn| expire_some_opportunities(conn, now))?;
        run.opportunities_expired += some;
        if some < AT_ONCE as usize {
            return Ok(run);
        }
    }
}

/// How many were due, and how many of them this node reminded.
fn remind_some(conn: &mut DbConnection, public_url: &str, now: Instant) -> Result<(usize, usize)> {
    let today = now.date();
    let last = today + Duration::days(REMIND_BEFORE_DAYS);
    let due = store::due_for_reminder(conn, today, last, AT_ONCE)?;
    let mut won = 0;
    for (id, organisation, day) in &due {
        if store::mark_reminded(conn, id, now)? {
            won += 1;
            remind(conn, id, organisation, *day, public_url, now)?;
        }
    }
    Ok((due.len(), won))
}

fn remind(
    conn: &mut DbConnection,
    id: &ProfileId,
    organisation: &OrganisationId,
    last: chrono::NaiveDate,
    public_url: &str,
    now: Instant,
) -> Result<()> {
    let today = now.date();
    for reader in answerable(conn, organisation, now)? {
        let token = random_token();
        store::insert_confirm_link(conn, &token_hash(&token), id, &reader.account)?;
        let link = format!("{public_url}/still-valid/{token}");
        let day = reader.lang.date(last);
        let mail = Mail {
            to: reader.email,
            lang: reader.lang,
            subject: Message::new("mail-validity-subject").with("day", &day),
            paragraphs: vec![
                Message::new("mail-validity-why").with("day", &day).with("days", (last - today).num_days()),
                "mail-validity-what".into(),
            ],
            link: Some(("mail-validity-link".into(), link)),
        };
        messages::queue(conn, &mail, &format!("validity:{id}:{last}:{}", reader.account), now)?;
    }
    Ok(())
}

/// Whom the reminders of a profile go to: the owners, else the advisers who look after the company.
pub(super) fn answerable(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Vec<Recipient>> {
    let owners = store::owners(conn, organisation)?;
    if !owners.is_empty() {
        return Ok(owners);
    }
    let advisers = organisations::actions::mandates::advisers(conn, organisation, now)?;
    let recipient = |reader: Reader| Recipient {
        lang: Lang::parse(&reader.language).unwrap_or_default(),
        account: reader.account,
        email: reader.email,
    };
    Ok(advisers.into_iter().map(recipient).collect())
}

fn expire_some(conn: &mut DbConnection, now: Instant) -> Result<usize> {
    let due = store::due_for_expiry(conn, now.date(), AT_ONCE)?;
    let mut ended = 0;
    for id in due {
        let Some(mut profile) = store::by_id(conn, &id)? else { continue };
        if profile.published_at.is_none() {
            continue;
        }
        profile.state = profile.state.after(Step::Expire).unwrap_or(profile.state);
        profile.published_at = None;
        match store::update(conn, &profile, profile.version, None, now) {
            Ok(_) => {}
            // Another node, or the company itself, was faster.
            Err(Error::Stale) => continue,
            Err(other) => return Err(other),
        }
        ended += 1;
        organisations::changed(conn, &profile.organisation, now)?;
        note(conn, None, None, "profile.expired", &profile, "", now)?;
    }
    Ok(ended)
}

fn expire_some_opportunities(conn: &mut DbConnection, now: Instant) -> Result<usize> {
    let ended = store::expire_opportunities(conn, now.date(), AT_ONCE, now)?;
    let mut organisations: Vec<OrganisationId> = ended.clone();
    organisations.sort();
    organisations.dedup();
    for organisation in &organisations {
        organisations::changed(conn, organisation, now)?;
    }
    Ok(ended.len())
}
