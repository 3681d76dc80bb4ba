//! From the draft to what others read, and back.

use chrono::NaiveDate;

use super::super::leaks::Checked;
use super::super::model::{
    Edition, LONGEST_VALIDITY_MONTHS, Opportunity, OpportunityState, OpportunityStep, OwnProfile, Profile,
    ProfileState, Step, Texts, VALIDITY_MONTHS, later_by_months,
};
use super::super::store;
use super::leak_check;
use super::note;
use super::opportunities::step_all;
use super::own::{keep_for_editing, own};
use super::validity::answerable;
use crate::accounts::{AccountId, Caller, NetworkId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, FieldError, Fields, Message, Result};
use crate::organisations::actions::mandates;
use crate::organisations::{self, Access, Facts};
use crate::web::cookies::token_hash;

/// What is asked for when a profile is sent off.
#[derive(Debug, Clone, Default)]
pub struct Submission {
    /// Visitors who are not signed in may read it.
    pub is_public: bool,
    /// The last day, like 2027-06-30; a year from now when nothing is said, two years at most.
    pub valid_until: Option<String>,
    /// Unsure hits that are harmless, as [`super::super::leaks::Leak::confirmation`] names them.
    pub confirmed: Vec<String>,
}

/// What stands before publication.
#[derive(Debug, Clone)]
pub struct Check {
    /// What others would read, with every hit.
    pub texts: Vec<Checked>,
    /// Answers without which nothing is published.
    pub missing: Vec<FieldError>,
    /// Who must look first.
    pub review_by: Option<NetworkId>,
}

/// Looks at everything that others would read.
///
/// # Errors
/// Those of the database.
pub fn check(conn: &mut DbConnection, access: &Access, now: Instant) -> Result<Check> {
    let facts = organisations::actions::facts(conn, access)?;
    let own = own(conn, access, now)?;
    let texts = leak_check::of_organisation(conn, &facts)?;
    let review_by = review_by(conn, access, now)?;
    Ok(Check { texts, missing: missing(&facts, own.draft.as_ref()), review_by })
}

/// The network that looks at what the organisation wants others to read, before they do.
///
/// # Errors
/// Those of the database.
pub fn review_by(conn: &mut DbConnection, access: &Access, now: Instant) -> Result<Option<NetworkId>> {
    mandates::reviewing_network(conn, access.organisation(), now)
}

/// What a profile must say: a headline, a summary, a sector.
fn missing(facts: &Facts, draft: Option<&Texts>) -> Vec<FieldError> {
    let mut fields = Fields::new();
    let texts: Vec<_> = draft.into_iter().flat_map(Texts::all).collect();
    if texts.is_empty() {
        fields.refuse("headline", "error-profile-headline");
        fields.refuse("summary", "error-profile-summary");
    }
    for (index, text) in texts.iter().enumerate() {
        let prefix = if index == 0 { "" } else { "second." };
        if text.headline.chars().count() < 10 {
            fields.refuse(format!("{prefix}headline"), "error-profile-headline");
        }
        if text.body.chars().count() < 40 {
            fields.refuse(format!("{prefix}summary"), "error-profile-summary");
        }
    }
    if facts.record.sectors.is_empty() {
        fields.refuse("sectors", "error-profile-sectors");
    }
    match fields.finish() {
        Err(Error::Invalid(missing)) => missing,
        _ => Vec::new(),
    }
}

/// Sends the draft off: to a reviewer where the network wants one, else straight to those who look for partners. Opportunities in
/// draft go with it.
///
/// # Errors
/// [`Error::Invalid`] for what is missing and for every leak; [`Error::Conflict`] while it waits for review; [`Error::Stale`].
pub fn submit(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    read: i32,
    sent: &Submission,
    now: Instant,
) -> Result<OwnProfile> {
    access.require_edit()?;
    let facts = organisations::actions::facts(conn, access)?;
    let mut profile = keep_for_editing(conn, access, read, now)?;
    let draft = store::texts(conn, &profile.id, Edition::Draft)?;
    let mut going = store::opportunities_of(conn, access.organisation())?;
    going.retain(|one| one.state.is_current());
    let mut refused = missing(&facts, draft.as_ref());
    let valid_until = valid_until(sent.valid_until.as_deref(), now.date());
    if let Err(message) = &valid_until {
        refused.push(FieldError { field: "valid_until".into(), message: message.clone() });
    }
    let texts = leak_check::readable(draft.as_ref(), &facts.record.references, &going);
    let checked = leak_check::check(conn, &facts, texts)?;
    refused.extend(leak_check::settle(conn, caller, &facts.id, &checked, &sent.confirmed, now)?);
    if !refused.is_empty() {
        return Err(Error::Invalid(refused));
    }
    let network = mandates::reviewing_network(conn, access.organisation(), now)?;
    if profile.state == ProfileState::Submitted && profile.reviewing_network != network {
        // Nobody can look at it any more where it waits.
        profile.state = ProfileState::Returned;
    }
    let review = network.is_some();
    profile.state = profile.state.after(Step::Submit { review })?;
    profile.is_public = sent.is_public;
    profile.submitted_at = Some(now);
    profile.review_note = None;
    // A former text goes on being read until its own day while the change waits.
    if !review || profile.published_at.is_none() {
        profile.valid_until = valid_until.ok();
    }
    profile.reviewing_network = network;
    let stays = if review { OpportunityState::Submitted } else { OpportunityState::Published };
    going.retain(|one| one.state != OpportunityState::Published && one.state != stays);
    if review {
        store::update(conn, &profile, profile.version, None, now)?;
        step_all(conn, going, OpportunityStep::Publish { review }, None, now)?;
    } else {
        go_public(conn, &mut profile, going, None, now)?;
    }
    let action = if review { "profile.submitted" } else { "profile.published" };
    note(conn, Some(&caller.account_id), access.acting_for(), action, &profile, confirmations(sent), now)?;
    own(conn, access, now)
}

/// Which hits somebody said to be harmless: kinds only, for the words are what must not spread.
fn confirmations(sent: &Submission) -> String {
    let kinds: Vec<&str> =
        sent.confirmed.iter().filter_map(|one| one.split_once(':').map(|(kind, _)| kind)).take(20).collect();
    if kinds.is_empty() { String::new() } else { format!("said to be harmless: {}", kinds.join(", ")) }
}

/// Makes the draft, the references and these opportunities what others read. The profile's state has been changed already.
pub(super) fn go_public(
    conn: &mut DbConnection,
    profile: &mut Profile,
    going: Vec<Opportunity>,
    reviewed_by: Option<&AccountId>,
    now: Instant,
) -> Result<()> {
    profile.published_at = Some(now);
    profile.confirmed_at = Some(now);
    profile.reminded_at = None;
    if profile.valid_until.is_none_or(|last| last < now.date()) {
        profile.valid_until = Some(later_by_months(now.date(), VALIDITY_MONTHS));
    }
    profile.version = store::update(conn, profile, profile.version, reviewed_by, now)?;
    store::end_confirm_links(conn, &profile.id)?;
    store::publish_draft(conn, &profile.id)?;
    organisations::actions::show_references(conn, &profile.organisation)?;
    step_all(conn, going, OpportunityStep::Publish { review: false }, None, now)?;
    organisations::changed(conn, &profile.organisation, now)
}

fn valid_until(sent: Option<&str>, today: NaiveDate) -> Result<NaiveDate, Message> {
    let Some(sent) = sent.map(str::trim).filter(|sent| !sent.is_empty()) else {
        return Ok(later_by_months(today, VALIDITY_MONTHS));
    };
    let latest = later_by_months(today, LONGEST_VALIDITY_MONTHS);
    match sent.parse::<NaiveDate>() {
        Ok(day) if (today..=latest).contains(&day) => Ok(day),
        _ => Err(Message::new("error-validity-day").with("first", today).with("last", latest)),
    }
}

/// Takes the profile back: nobody else reads it any more, nor its opportunities.
///
/// # Errors
/// [`Error::Conflict`] when nobody reads it; [`Error::Stale`].
pub fn withdraw(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    read: i32,
    now: Instant,
) -> Result<OwnProfile> {
    access.require_edit()?;
    let mut profile = kept(conn, access, read)?;
    profile.state = profile.state.after(Step::Withdraw)?;
    profile.published_at = None;
    store::update(conn, &profile, read, None, now)?;
    store::end_confirm_links(conn, &profile.id)?;
    let mut waiting = store::opportunities_of(conn, &profile.organisation)?;
    waiting.retain(|one| one.state == OpportunityState::Submitted);
    step_all(conn, waiting, OpportunityStep::Close, None, now)?;
    organisations::changed(conn, &profile.organisation, now)?;
    note(conn, Some(&caller.account_id), access.acting_for(), "profile.withdrawn", &profile, "", now)?;
    own(conn, access, now)
}

/// Says that all of it still holds: good for another year, also when it had just run out.
///
/// # Errors
/// [`Error::Conflict`] when it was not published; [`Error::Stale`].
pub fn still_valid(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    read: i32,
    now: Instant,
) -> Result<OwnProfile> {
    access.require_edit()?;
    let mut profile = kept(conn, access, read)?;
    prolong(conn, &mut profile, now)?;
    note(conn, Some(&caller.account_id), access.acting_for(), "profile.confirmed", &profile, "", now)?;
    own(conn, access, now)
}

/// What the link of a reminder is about, without changing anything: the profile, and whom the link was sent to.
///
/// # Errors
/// [`Error::Gone`] for a link that has been used or never was, and when that person does not answer for the profile any more.
pub fn link_target(conn: &mut DbConnection, token: &str, now: Instant) -> Result<(Profile, AccountId)> {
    let gone = || Error::Gone("error-still-valid-used".into());
    let (id, account) = store::confirm_link(conn, &token_hash(token))?.ok_or_else(gone)?;
    let profile = store::by_id(conn, &id)?.ok_or_else(gone)?;
    let readers = answerable(conn, &profile.organisation, now)?;
    if readers.iter().any(|reader| reader.account == account) { Ok((profile, account)) } else { Err(gone()) }
}

/// [`still_valid`] by the holder of a reminder's link.
///
/// # Errors
/// As [`link_target`].
pub fn confirm_by_link(conn: &mut DbConnection, token: &str, now: Instant) -> Result<Profile> {
    let (mut profile, account) = link_target(conn, token, now)?;
    prolong(conn, &mut profile, now)?;
    note(conn, Some(&account), None, "profile.confirmed", &profile, "by the link of a reminder", now)?;
    Ok(profile)
}

fn prolong(conn: &mut DbConnection, profile: &mut Profile, now: Instant) -> Result<()> {
    profile.state = profile.state.after(Step::Confirm)?;
    profile.confirmed_at = Some(now);
    profile.published_at = profile.published_at.or(Some(now));
    profile.reminded_at = None;
    profile.valid_until = Some(later_by_months(now.date(), VALIDITY_MONTHS));
    profile.version = store::update(conn, profile, profile.version, None, now)?;
    store::end_confirm_links(conn, &profile.id)?;
    organisations::changed(conn, &profile.organisation, now)
}

fn kept(conn: &mut DbConnection, access: &Access, read: i32) -> Result<Profile> {
    let profile = store::of_organisation(conn, access.organisation())?;
    match profile {
        Some(profile) if profile.version == read => Ok(profile),
        Some(_) => Err(Error::Stale),
        None if read == 0 => Err(Error::conflict("error-profile-not-published")),
        None => Err(Error::Stale),
    }
}
