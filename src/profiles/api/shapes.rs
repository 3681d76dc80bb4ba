//! What the API answers to those who may edit a profile.

use chrono::NaiveDate;
use serde::Serialize;

use crate::accounts::NetworkId;
use crate::db::Instant;
use crate::error::FieldError;
use crate::profiles::completeness::Completeness;
use crate::profiles::leaks::{Checked, Leak, LeakKind};
use crate::profiles::model::{OwnProfile, ProfileId, ProfileState, Texts};
use crate::web::i18n::Lang;

/// A profile as its own company sees it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct OwnProfileView {
    /// The public address, once something has been saved.
    id: Option<ProfileId>,
    state: ProfileState,
    /// Whether visitors who are not signed in may read it.
    is_public: bool,
    /// Whether others read the published text now.
    is_shown: bool,
    /// The last day on which others read it.
    valid_until: Option<NaiveDate>,
    /// The network that reviews it.
    reviewing_network: Option<NetworkId>,
    submitted_at: Option<Instant>,
    published_at: Option<Instant>,
    confirmed_at: Option<Instant>,
    /// Why a reviewer sent it back.
    review_note: Option<String>,
    /// The text being written; the original first.
    draft: Vec<ProfileText>,
    /// The text that others read.
    published: Vec<ProfileText>,
    version: i32,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct ProfileText {
    language: String,
    headline: String,
    summary: String,
}

fn texts(texts: Option<&Texts>) -> Vec<ProfileText> {
    let view = |text: &crate::profiles::model::Written| ProfileText {
        language: text.language.clone(),
        headline: text.headline.clone(),
        summary: text.body.clone(),
    };
    texts.into_iter().flat_map(Texts::all).map(view).collect()
}

impl OwnProfileView {
    pub(super) fn of(own: &OwnProfile, today: NaiveDate) -> Self {
        let profile = &own.profile;
        Self {
            id: (profile.version > 0).then(|| profile.id.clone()),
            state: profile.state,
            is_public: profile.is_public,
            is_shown: profile.is_shown(today),
            valid_until: profile.valid_until,
            reviewing_network: profile.reviewing_network.clone(),
            submitted_at: profile.submitted_at,
            published_at: profile.published_at,
            confirmed_at: profile.confirmed_at,
            review_note: profile.review_note.clone(),
            draft: texts(own.draft.as_ref()),
            published: texts(own.published.as_ref()),
            version: profile.version,
        }
    }
}

/// A text with the places in it that would give the company away.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct CheckedView {
    pub(super) field: String,
    pub(super) text: String,
    pub(super) hits: Vec<LeakView>,
}

/// One such place.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct LeakView {
    kind: LeakKind,
    /// First character, counted from 0.
    start: usize,
    /// The character after the last one.
    end: usize,
    found: String,
    /// Certain hits block publication; others are confirmed to be harmless with the word in `confirmation`.
    certain: bool,
    /// Somebody has said so already, of this very text.
    settled: bool,
    confirmation: String,
    /// What to write instead.
    advice: String,
}

impl CheckedView {
    pub(super) fn of(checked: &Checked, lang: Lang) -> Self {
        let characters = |byte: usize| checked.text.get(..byte).map_or(0, |head| head.chars().count());
        let hit = |leak: &Leak| LeakView {
            kind: leak.kind,
            start: characters(leak.range.start),
            end: characters(leak.range.end),
            found: leak.found.clone(),
            certain: leak.certain,
            settled: leak.settled,
            confirmation: leak.confirmation(),
            advice: lang.message(&leak.advice()),
        };
        Self {
            field: checked.field.clone(),
            text: checked.text.clone(),
            hits: checked.leaks.iter().map(hit).collect(),
        }
    }
}

/// A field without which nothing is published.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct MissingView {
    pub(super) field: String,
    pub(super) advice: String,
}

impl MissingView {
    pub(super) fn of(error: &FieldError, lang: Lang) -> Self {
        Self { field: error.field.clone(), advice: lang.message(&error.message) }
    }
}

/// How complete a company's answers are.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct CompletenessView {
    /// Of 100.
    points: u8,
    /// Missing answers, the most worth first.
    missing: Vec<MissingAnswerView>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct MissingAnswerView {
    name: &'static str,
    /// Step of the guided form.
    step: u8,
    points: u8,
    label: String,
    /// What it would improve.
    why: String,
}

impl CompletenessView {
    pub(super) fn of(completeness: &Completeness, lang: Lang) -> Self {
        let missing = completeness.missing.iter().map(|answer| MissingAnswerView {
            name: answer.name,
            step: answer.step,
            points: answer.points,
            label: lang.word("completeness", answer.name),
            why: lang.word("completeness-why", answer.name),
        });
        Self { points: completeness.points, missing: missing.collect() }
    }
}
