//! A network looks at the profiles of its companies before others do.

use super::super::leaks::Checked;
use super::super::model::{Edition, OwnProfile, Profile, ProfileId, ProfileState, Step};
use super::super::store;
use super::publishing::go_public;
use super::{leak_check, note};
use crate::accounts::{Caller, NetworkId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::messages::{self, Mail};
use crate::organisations::{self, Facts};
use crate::text;

const LONGEST_COMMENT: usize = 2000;
/// As many wait on one page.
const MOST_WAITING: i64 = 200;

/// A profile that waits for a reviewer.
#[derive(Debug, Clone)]
pub struct Review {
    pub own: OwnProfile,
    pub facts: Facts,
    /// What others would read, with every hit.
    pub texts: Vec<Checked>,
}

/// What a reviewer decides.
#[derive(Debug, Clone)]
pub enum Decision {
    Publish,
    /// Back to the company, with what to change.
    Return {
        comment: String,
    },
}

/// What waits for the network's reviewers, the oldest first.
///
/// # Errors
/// [`Error::NotFound`] for who is no adviser of the network.
pub fn reviews(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<Vec<Review>> {
    require_reviewer(caller, network)?;
    let waiting = store::waiting(conn, network, MOST_WAITING)?;
    let mut found = Vec::with_capacity(waiting.len());
    for id in waiting {
        match review(conn, caller, network, &id) {
            Ok(review) => found.push(review),
            // Withdrawn or merged between the two readings.
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

/// One profile that waits for this network.
///
/// # Errors
/// [`Error::NotFound`] when it does not wait for it, or the caller is no adviser there.
pub fn review(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    id: &ProfileId,
) -> Result<Review> {
    require_reviewer(caller, network)?;
    let profile = waiting_profile(conn, network, id)?;
    let facts = organisations::actions::facts_of(conn, Some(std::slice::from_ref(&profile.organisation)))?;
    let facts = facts.into_iter().next().ok_or(Error::NotFound)?;
    let draft = store::texts(conn, id, Edition::Draft)?;
    let published = store::texts(conn, id, Edition::Published)?;
    let texts = leak_check::of_organisation(conn, &facts)?;
    Ok(Review { own: OwnProfile { profile, draft, published }, facts, texts })
}

/// Which profile waits where, in the version that the reviewer read.
#[derive(Debug, Clone, Copy)]
pub struct WaitingAt<'a> {
    pub network: &'a NetworkId,
    pub profile: &'a ProfileId,
    pub read: i32,
}

/// Publishes the profile or sends it back; the owners get a mail.
///
/// # Errors
/// [`Error::Invalid`] for a return without a comment; [`Error::Stale`] when the text was changed since it was read.
pub fn decide(
    conn: &mut DbConnection,
    caller: &Caller,
    waiting: &WaitingAt<'_>,
    decision: &Decision,
    public_url: &str,
    now: Instant,
) -> Result<Profile> {
    let WaitingAt { network, profile: id, read } = *waiting;
    require_reviewer(caller, network)?;
    let mut profile = waiting_profile(conn, network, id)?;
    if profile.version != read {
        return Err(Error::Stale);
    }
    match decision {
        Decision::Publish => publish(conn, caller, &mut profile, now)?,
        Decision::Return { comment } => {
            let comment = text::paragraphs(comment, LONGEST_COMMENT)
                .map_err(|message| Error::field("comment", message))?;
            if comment.is_empty() {
                return Err(Error::field("comment", "error-review-comment"));
            }
            profile.state = profile.state.after(Step::Return)?;
            profile.review_note = Some(comment);
            profile.version = store::update(conn, &profile, read, Some(&caller.account_id), now)?;
        }
    }
    let (action, subject, what) = match decision {
        Decision::Publish => ("profile.approved", "mail-review-published-subject", "mail-review-published"),
        Decision::Return { .. } => {
            ("profile.returned", "mail-review-returned-subject", "mail-review-returned")
        }
    };
    note(conn, Some(caller), Some(&profile.organisation), action, &profile, network.as_str(), now)?;
    tell_owners(conn, &profile, subject, what, public_url, now)?;
    Ok(profile)
}

fn publish(conn: &mut DbConnection, caller: &Caller, profile: &mut Profile, now: Instant) -> Result<()> {
    let facts = organisations::actions::facts_of(conn, Some(std::slice::from_ref(&profile.organisation)))?;
    let facts = facts.into_iter().next().ok_or(Error::NotFound)?;
    // Unsure hits were confirmed when it was sent; certain ones never pass, whoever presses.
    let checked = leak_check::of_organisation(conn, &facts)?;
    let all: Vec<String> =
        checked.iter().flat_map(|one| &one.leaks).map(|leak| leak.confirmation()).collect();
    let certain = super::super::leaks::in_the_way(&checked, &all);
    if !certain.is_empty() {
        return Err(Error::Invalid(certain));
    }
    profile.state = profile.state.after(Step::Approve)?;
    let opportunities = store::opportunities_of(conn, &profile.organisation)?;
    go_public(conn, profile, &opportunities, Some(&caller.account_id), now)
}

fn require_reviewer(caller: &Caller, network: &NetworkId) -> Result<()> {
    if caller.advises_in(network) { Ok(()) } else { Err(Error::NotFound) }
}

fn waiting_profile(conn: &mut DbConnection, network: &NetworkId, id: &ProfileId) -> Result<Profile> {
    store::by_id(conn, id)?
        .filter(|profile| profile.state == ProfileState::Submitted)
        .filter(|profile| profile.reviewing_network.as_ref() == Some(network))
        .ok_or(Error::NotFound)
}

fn tell_owners(
    conn: &mut DbConnection,
    profile: &Profile,
    subject: &'static str,
    what: &'static str,
    public_url: &str,
    now: Instant,
) -> Result<()> {
    for owner in store::owners(conn, &profile.organisation)? {
        let mut paragraphs: Vec<Message> = vec![what.into()];
        if let Some(comment) = &profile.review_note {
            paragraphs.push(Message::new("mail-review-comment").with("comment", comment));
        }
        let mail = Mail {
            to: owner.email,
            lang: owner.lang,
            subject: subject.into(),
            paragraphs,
            link: Some(("mail-review-link".into(), format!("{public_url}/o/{}", profile.organisation))),
        };
        let event = format!("review:{}:{}:{}", profile.id, profile.version, owner.account);
        messages::queue(conn, &mail, &event, now)?;
    }
    Ok(())
}
