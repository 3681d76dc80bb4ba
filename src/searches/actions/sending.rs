//! Looking for what is new, and mailing it.

use std::collections::HashSet;
use std::sync::Arc;

use super::super::first::first_page;
use super::super::model::{Digest, DigestId, Place, Search, SearchId};
use super::super::store;
use crate::accounts::{self, Caller};
use crate::db::{Db, DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::matching::actions::{Seeking, seeking};
use crate::matching::{Current, MatchView, Words};
use crate::messages::{self, Mail};
use crate::web::cookies::{random_token, token_hash};
use crate::web::i18n::Lang;

/// As many matches are told in a mail; the page behind its link shows all.
const IN_A_MAIL: usize = 10;

/// Looks at every search that is due and mails what is new; says how many mails it queued. Several nodes may do so at once: a search is
/// told of by the one that moves its day on. `public_url` begins the links of the mails.
///
/// # Errors
/// When the database does not say what is due. What cannot be looked at is left for the next time.
pub fn send_due(db: &Db, current: &Current, public_url: &str, now: Instant) -> Result<usize> {
    let mut sent = 0;
    for id in db.read_now(|conn| store::due(conn, now.date()))? {
        match look(db, current, public_url, &id, now) {
            Ok(true) => sent += 1,
            Ok(false) => {}
            Err(error) => tracing::warn!(error = %error.chain(), search = %id, "a saved search waits"),
        }
    }
    Ok(sent)
}

/// What the one who saved a search may do for its company now.
enum Standing {
    /// Looks, and is told.
    Seeks(Box<(Caller, Seeking, HashSet<String>)>),
    /// Nothing can be found for the company at the moment, or the account may not sign in.
    Waits,
    /// Has no right to the company any more.
    Left,
}

fn look(db: &Db, current: &Current, public_url: &str, id: &SearchId, now: Instant) -> Result<bool> {
    let today = now.date();
    let read = db.read_now(|conn| {
        let Some(search) = store::by_id(conn, id)?.filter(|search| search.is_due(today)) else {
            return Ok(None);
        };
        let standing = standing(conn, &search, now)?;
        Ok(Some((search, standing)))
    })?;
    let Some((search, standing)) = read else { return Ok(false) };
    let next = search.rhythm.after(search.next_due, today);
    let (caller, seeker, known) = match standing {
        Standing::Left => {
            db.write_now(|conn| store::remove(conn, id))?;
            return Ok(false);
        }
        Standing::Seeks(found) if is_shown(current, &found.1) => *found,
        Standing::Seeks(_) | Standing::Waits => {
            db.write_now(|conn| store::claim(conn, &search, next, None))?;
            return Ok(false);
        }
    };
    let lang = Lang::parse(&caller.language).unwrap_or_default();
    let words = Words::new(lang, Arc::clone(&current.topic_names));
    let mut list = first_page(current, &seeker, &search.asked(), &words).items;
    list.retain(|one| !known.contains(&one.candidate.id));
    // Whom the company has found by another way needs no mail.
    let (new, noted): (Vec<MatchView>, Vec<MatchView>) =
        list.into_iter().partition(|one| one.marks.is_empty());
    db.write_now(|conn| {
        let is_ours = store::claim(conn, &search, next, (!new.is_empty()).then_some(now))?;
        if !is_ours {
            return Ok(false);
        }
        store::insert_hits(conn, id, &Place::of_each(&noted), None, now)?;
        if new.is_empty() {
            return Ok(false);
        }
        let (digest, token) =
            (Digest { id: DigestId::random(), search: id.clone(), created_at: now }, random_token());
        store::insert_digest(conn, &digest, &token_hash(&token))?;
        store::insert_hits(conn, id, &Place::of_each(&new), Some(&digest.id), now)?;
        let mail = mail(&caller, lang, (&search, &seeker.name), &new, format!("{public_url}/digest/{token}"));
        messages::queue(conn, &mail, &format!("digest:{id}:{}", search.next_due), now)?;
        Ok(true)
    })
}

fn standing(conn: &mut DbConnection, search: &Search, now: Instant) -> Result<Standing> {
    let Some(caller) = accounts::by_mail(conn, &search.account)? else { return Ok(Standing::Waits) };
    match seeking(conn, &caller, &search.organisation, now) {
        Ok(seeker) => {
            let hits = store::hits(conn, &search.id)?;
            let known = hits.into_iter().map(|hit| hit.place.profile).collect();
            Ok(Standing::Seeks(Box::new((caller, seeker, known))))
        }
        Err(Error::NotFound | Error::Forbidden(_)) => Ok(Standing::Left),
        Err(Error::Conflict(_)) => Ok(Standing::Waits),
        Err(other) => Err(other),
    }
}

/// Whether others find the company: who is hidden or pauses gets no mail about partners.
pub fn is_shown(current: &Current, seeker: &Seeking) -> bool {
    !seeker.facts.paused && current.snapshot.facts(&seeker.facts.id).is_some_and(|shown| !shown.paused)
}

fn mail(
    caller: &Caller,
    lang: Lang,
    (search, company): (&Search, &str),
    new: &[MatchView],
    link: String,
) -> Mail {
    let name = search.name.as_str();
    let line = |one: &MatchView| {
        Message::new("mail-digest-match")
            .with("headline", &one.candidate.headline.text)
            .with("country", &one.candidate.country.label)
            .with("points", lang.decimal(one.points, 1))
    };
    let why = Message::new("mail-digest-why").with("name", name).with("company", company);
    let mut paragraphs = vec![why];
    paragraphs.extend(new.iter().take(IN_A_MAIL).map(line));
    let more = new.len().saturating_sub(IN_A_MAIL);
    if more > 0 {
        paragraphs.push(Message::new("mail-digest-more").with("count", more));
    }
    paragraphs.push("mail-digest-stop".into());
    Mail {
        to: caller.email.clone(),
        lang,
        subject: Message::new("mail-digest-subject").with("count", new.len()).with("name", name),
        paragraphs,
        link: Some(("mail-digest-link".into(), link)),
    }
}
