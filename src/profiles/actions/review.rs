//! A network looks at what its companies want others to read: profiles, and opportunities that are added or changed later.

use super::super::leaks::{self, Checked};
use super::super::model::{
    Edition, Opportunity, OpportunityState, OpportunityStep, OwnProfile, Profile, ProfileId, ProfileState,
    Step,
};
use super::super::store;
use super::opportunities::step_all;
use super::publishing::go_public;
use super::{leak_check, note};
use crate::accounts::{Caller, NetworkId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::messages::{self, Mail};
use crate::organisations::actions::mandates;
use crate::organisations::{self, Facts};
use crate::text;

const LONGEST_COMMENT: usize = 2000;
/// As many wait on one page.
const MOST_WAITING: i64 = 200;

/// What of one company waits for a reviewer: the profile, opportunities, or both.
#[derive(Debug, Clone)]
pub struct Review {
    pub own: OwnProfile,
    pub facts: Facts,
    /// The opportunities that wait.
    pub opportunities: Vec<Opportunity>,
    /// What others would read of all that waits, with every hit.
    pub texts: Vec<Checked>,
}

impl Review {
    /// Whether the profile itself waits, not only opportunities of a profile that others read already.
    pub fn of_profile(&self) -> bool {
        self.own.profile.state == ProfileState::Submitted
    }

    /// Counts the changes of everything that a decision is about: the profile with what waits beside it, and the record with its
    /// references. Each only grows, so that an equal sum means that nothing has changed.
    pub fn version(&self) -> i32 {
        self.own.profile.version + self.facts.version
    }
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
pub fn reviews(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    now: Instant,
) -> Result<Vec<Review>> {
    require_reviewer(caller, network)?;
    let waiting = store::waiting(conn, network, MOST_WAITING)?;
    let mut found = Vec::with_capacity(waiting.len());
    for id in waiting {
        match review(conn, caller, network, &id, now) {
            Ok(review) => found.push(review),
            // The permission of the network has ended, or the profile went between the two readings.
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

/// How many companies have something that waits for the network's reviewers.
///
/// # Errors
/// [`Error::NotFound`] for who is no adviser of the network.
pub fn count_waiting(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<i64> {
    require_reviewer(caller, network)?;
    store::count_waiting(conn, network)
}

/// What of one profile's company waits for this network.
///
/// # Errors
/// [`Error::NotFound`] when nothing of it waits there, or the caller is no adviser there.
pub fn review(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    id: &ProfileId,
    now: Instant,
) -> Result<Review> {
    require_reviewer(caller, network)?;
    let profile = store::by_id(conn, id)?
        .filter(|profile| profile.reviewing_network.as_ref() == Some(network))
        .ok_or(Error::NotFound)?;
    // A network whose permission has ended looks no more.
    if mandates::reviewing_network(conn, &profile.organisation, now)?.as_ref() != Some(network) {
        return Err(Error::NotFound);
    }
    let mut opportunities = store::opportunities_of(conn, &profile.organisation)?;
    opportunities.retain(|one| one.state == OpportunityState::Submitted);
    let of_profile = profile.state == ProfileState::Submitted;
    if !of_profile && opportunities.is_empty() {
        return Err(Error::NotFound);
    }
    let facts = organisations::actions::facts_of(conn, Some(std::slice::from_ref(&profile.organisation)))?;
    let facts = facts.into_iter().next().ok_or(Error::NotFound)?;
    let draft = store::texts(conn, id, Edition::Draft)?;
    let published = store::texts(conn, id, Edition::Published)?;
    let readable = match of_profile {
        true => leak_check::readable(draft.as_ref(), &facts.record.references, &opportunities),
        false => leak_check::readable(None, &[], &opportunities),
    };
    let texts = leak_check::check(conn, &facts, readable)?;
    Ok(Review { own: OwnProfile { profile, draft, published }, facts, opportunities, texts })
}

/// Whose review it is, in the version that the reviewer read.
#[derive(Debug, Clone, Copy)]
pub struct WaitingAt<'a> {
    pub network: &'a NetworkId,
    pub profile: &'a ProfileId,
    /// [`Review::version`].
    pub read: i32,
}

/// Publishes what waits or sends it back; the owners get a mail.
///
/// # Errors
/// [`Error::Invalid`] for a return without a comment; [`Error::Stale`] when something was changed since it was read.
pub fn decide(
    conn: &mut DbConnection,
    caller: &Caller,
    waiting: &WaitingAt<'_>,
    decision: &Decision,
    public_url: &str,
    now: Instant,
) -> Result<Profile> {
    let WaitingAt { network, profile: id, read } = *waiting;
    let found = review(conn, caller, network, id, now)?;
    if found.version() != read {
        return Err(Error::Stale);
    }
    let of_profile = found.of_profile();
    let (profile, comment) = match decision {
        Decision::Publish => (publish(conn, caller, found, now)?, None),
        Decision::Return { comment } => {
            let comment = text::paragraphs(comment, LONGEST_COMMENT)
                .map_err(|message| Error::field("comment", message))?;
            if comment.is_empty() {
                return Err(Error::field("comment", "error-review-comment"));
            }
            (send_back(conn, caller, found, &comment, now)?, Some(comment))
        }
    };
    let (action, subject, what) = match (of_profile, &comment) {
        (true, None) => ("profile.approved", "mail-review-published-subject", "mail-review-published"),
        (true, Some(_)) => ("profile.returned", "mail-review-returned-subject", "mail-review-returned"),
        (false, None) => ("opportunity.approved", "mail-offers-published-subject", "mail-offers-published"),
        (false, Some(_)) => ("opportunity.returned", "mail-offers-returned-subject", "mail-offers-returned"),
    };
    let by = Some(&caller.account_id);
    note(conn, by, Some(&profile.organisation), action, &profile, network.as_str(), now)?;
    let mut paragraphs: Vec<Message> = vec![what.into()];
    paragraphs.extend(comment.map(|comment| Message::new("mail-review-comment").with("comment", comment)));
    // Where the comment stands: above the profile, or beside each opportunity.
    let place = if of_profile { "" } else { "/profile/3" };
    tell_owners(conn, &profile, subject, &paragraphs, (public_url, place), now)?;
    Ok(profile)
}

fn publish(conn: &mut DbConnection, caller: &Caller, review: Review, now: Instant) -> Result<Profile> {
    // Unsure hits were confirmed when it was sent; certain ones never pass, whoever presses.
    let all: Vec<String> =
        review.texts.iter().flat_map(|one| &one.leaks).map(|leak| leak.confirmation()).collect();
    let certain = leaks::in_the_way(&review.texts, &all);
    if !certain.is_empty() {
        return Err(Error::Invalid(certain));
    }
    let of_profile = review.of_profile();
    let Review { own: OwnProfile { mut profile, .. }, opportunities, .. } = review;
    step_all(conn, opportunities, OpportunityStep::Approve, None, now)?;
    if of_profile {
        profile.state = profile.state.after(Step::Approve)?;
        go_public(conn, &mut profile, Vec::new(), Some(&caller.account_id), now)?;
    } else {
        profile.version = store::update(conn, &profile, profile.version, Some(&caller.account_id), now)?;
        organisations::changed(conn, &profile.organisation, now)?;
    }
    Ok(profile)
}

fn send_back(
    conn: &mut DbConnection,
    caller: &Caller,
    review: Review,
    comment: &str,
    now: Instant,
) -> Result<Profile> {
    let of_profile = review.of_profile();
    let Review { own: OwnProfile { mut profile, .. }, opportunities, .. } = review;
    step_all(conn, opportunities, OpportunityStep::Return, Some(comment), now)?;
    if of_profile {
        profile.state = profile.state.after(Step::Return)?;
        profile.review_note = Some(comment.to_owned());
    }
    profile.version = store::update(conn, &profile, profile.version, Some(&caller.account_id), now)?;
    Ok(profile)
}

fn require_reviewer(caller: &Caller, network: &NetworkId) -> Result<()> {
    if caller.advises_in(network) { Ok(()) } else { Err(Error::NotFound) }
}

fn tell_owners(
    conn: &mut DbConnection,
    profile: &Profile,
    subject: &'static str,
    paragraphs: &[Message],
    (public_url, place): (&str, &str),
    now: Instant,
) -> Result<()> {
    for owner in store::owners(conn, &profile.organisation)? {
        let mail = Mail {
            to: owner.email,
            lang: owner.lang,
            subject: subject.into(),
            paragraphs: paragraphs.to_vec(),
            link: Some((
                "mail-review-link".into(),
                format!("{public_url}/o/{}{place}", profile.organisation),
            )),
        };
        let event = format!("review:{}:{}:{}", profile.id, profile.version, owner.account);
        messages::queue(conn, &mail, &event, now)?;
    }
    Ok(())
}
