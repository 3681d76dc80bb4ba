//! The company exactly as others see it, what they never see, and what can be done with the profile.

use askama::Template;

use super::guide::frame;
use super::step_digital::axes;
use crate::error::{FieldError, Result};
use crate::organisations::{self, AtOrganisation};
use crate::profiles::actions::{self, Desk, Typed};
use crate::profiles::model::{Profile, ProfileState};
use crate::profiles::views::{AnonymousProfile, CodeShown};
use crate::web::extract::Form;
use crate::web::figures::Axis;
use crate::web::form::FormState;
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Tab;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/company.html")]
struct CompanyPage {
    shell: Shell,
    form: FormState,
    tabs: Vec<Tab>,
    organisation: String,
    /// Where the profile stands, in a sentence.
    standing: String,
    /// The network that has it for review.
    reviewer: String,
    review_note: String,
    seen: Option<AnonymousProfile>,
    facts: Vec<String>,
    rows: Vec<(&'static str, String)>,
    axes: Vec<Axis>,
    never_shown: Vec<(&'static str, String)>,
    /// Something is written that nobody has been sent yet.
    to_publish: bool,
    /// Who only looks has no way to the matches.
    is_party: bool,
    may_edit: bool,
    can_confirm: bool,
    can_withdraw: bool,
    /// It is in rankings, or out of them by a pause.
    can_pause: bool,
    paused_until: String,
    record_version: i32,
    profile_version: i32,
    points: u8,
}

/// Country, region as far as it is shown, size and age.
pub(super) fn facts_line(shown: &AnonymousProfile) -> Vec<String> {
    let place = match &shown.region {
        Some(region) => format!("{}, {}", shown.country.label, region.label),
        None => shown.country.label.clone(),
    };
    let further = [&shown.size_class, &shown.founded];
    std::iter::once(place).chain(further.into_iter().flatten().map(|one| one.label.clone())).collect()
}

fn rows(shown: &AnonymousProfile, lang: Lang) -> Vec<(&'static str, String)> {
    let list =
        |codes: &[CodeShown]| lang.list(&codes.iter().map(|one| one.label.as_str()).collect::<Vec<_>>());
    let languages: Vec<&str> = shown.languages.iter().map(|one| one.label.as_str()).collect();
    let partner: Vec<CodeShown> =
        shown.partner_role.iter().chain(&shown.partner_kind).chain(&shown.partner_sizes).cloned().collect();
    let rows = [
        ("profile-fields", list(&shown.sectors)),
        ("profile-certificates", list(&shown.certificates)),
        ("profile-cooperation", list(&shown.cooperation_types)),
        ("profile-partner", list(&partner)),
        ("profile-active", list(&shown.countries_active)),
        ("profile-wanted", list(&shown.countries_wanted)),
        ("company-languages", lang.list(&languages)),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn never_shown(desk: &Desk) -> Vec<(&'static str, String)> {
    let record = &desk.facts.record;
    let not_said = || "–".to_owned();
    let text = |value: &Option<String>| value.clone().unwrap_or_else(not_said);
    vec![
        ("company-name", record.name.clone()),
        ("company-city", record.city.clone()),
        ("company-website", text(&record.website)),
        ("company-registration-number", text(&record.registration_number)),
        ("company-founded", record.founded_year.map_or_else(not_said, |year| year.to_string())),
    ]
}

/// Where a profile stands, in a sentence.
pub fn standing(profile: &Profile, lang: Lang) -> String {
    let day = profile.valid_until.map(|day| lang.date(day)).unwrap_or_default();
    let key = match (profile.state, profile.published_at.is_some()) {
        (ProfileState::Draft, _) => "company-state-draft",
        (ProfileState::Submitted, false) => "company-state-submitted",
        (ProfileState::Submitted, true) => "company-state-change-submitted",
        (ProfileState::Returned, _) => "company-state-returned",
        (ProfileState::Published, _) => "company-state-published",
        (ProfileState::Expired, _) => "company-state-expired",
        (ProfileState::Withdrawn, _) => "company-state-withdrawn",
    };
    lang.t(key).with("day", day).to_string()
}

pub(super) async fn show(at: AtOrganisation) -> Result<Page> {
    draw(&at, Form::default(), Vec::new()).await
}

pub(super) async fn draw(at: &AtOrganisation, form: Form, errors: Vec<FieldError>) -> Result<Page> {
    let (now, lang, organisation) = (at.now, at.lang(), &at.id);
    let (access, desk, seen, reviewer) = at
        .read(move |conn, deed| {
            let desk = actions::desk(conn, deed.access, Typed::default(), lang, now)?;
            let shown = desk.own.profile.is_shown(now.date());
            let seen = if shown {
                actions::as_others_see_it(conn, deed.access, lang, now)?
            } else {
                desk.preview.clone()
            };
            let submitted = desk.own.profile.state == ProfileState::Submitted;
            let reviewer = desk.own.profile.reviewing_network.as_ref().filter(|_| submitted);
            let reviewer = match reviewer {
                Some(network) => organisations::actions::mandates::network_name(conn, network)?,
                None => String::new(),
            };
            Ok((deed.access.clone(), desk, seen, reviewer))
        })
        .await?;
    let profile = &desk.own.profile;
    let paused = desk.facts.paused.as_ref().filter(|pause| pause.until >= now.date());
    let form = FormState::refused(form, errors);
    let shell = frame(at, &access, &desk.facts.record.name).with_title("company-title");
    let page = CompanyPage {
        shell: shell.refusing(&form),
        form,
        organisation: organisation.to_string(),
        standing: standing(profile, lang),
        reviewer,
        review_note: profile.review_note.clone().unwrap_or_default(),
        facts: seen.as_ref().map(facts_line).unwrap_or_default(),
        rows: seen.as_ref().map(|shown| rows(shown, lang)).unwrap_or_default(),
        axes: seen.as_ref().map(|shown| axes(shown, lang)).unwrap_or_default(),
        never_shown: never_shown(&desk),
        tabs: organisations::pages::tabs(lang, organisation, "company"),
        is_party: access.is_party(),
        may_edit: access.may_edit(),
        to_publish: access.may_edit()
            && profile.state != ProfileState::Submitted
            && (!profile.is_shown(now.date())
                || desk.own.draft != desk.own.published
                || desk.facts.record.references.iter().any(|one| !one.shown)),
        can_confirm: access.may_edit()
            && matches!(profile.state, ProfileState::Published | ProfileState::Expired),
        can_withdraw: access.may_edit()
            && (profile.published_at.is_some() || profile.state == ProfileState::Submitted),
        can_pause: access.may_edit() && (paused.is_some() || profile.is_shown(now.date())),
        paused_until: paused.map(|pause| lang.date(pause.until)).unwrap_or_default(),
        record_version: desk.facts.version,
        profile_version: profile.version,
        points: desk.completeness.points,
        seen,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}
