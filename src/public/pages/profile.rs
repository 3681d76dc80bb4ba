//! A company's anonymous profile at its public address.

use actix_web::HttpRequest;
use askama::Template;

use super::{Entry, labels, place, spoken};
use crate::accounts::{self, MaybeCaller};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::profiles::ProfileId;
use crate::profiles::actions::public_profile;
use crate::profiles::views::AnonymousProfile;
use crate::web::extract::Path;
use crate::web::figures::Axis;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "public/profile.html")]
struct Profile {
    shell: Shell,
    one: AnonymousProfile,
    facts: Vec<String>,
    /// Words and values.
    rows: Vec<(&'static str, String)>,
    axes: Vec<Axis>,
    open: Vec<Entry>,
    paused: String,
    /// For an adviser: the list of its partners; empty for others.
    partners: String,
}

pub(super) async fn profile(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    id: Path<ProfileId>,
) -> Result<Page> {
    let shell = accounts::shell(&request, caller.0.as_ref());
    let lang = shell.lang;
    let now = clock::now();
    let advises = caller.0.as_ref().and_then(|caller| caller.advised_networks().into_iter().next());
    let partners =
        advises.map_or_else(String::new, |network| format!("/n/{network}/profiles/{}/matches", id.0));
    let mut one = app.db.read(move |conn| public_profile(conn, caller.0.as_ref(), &id.0, lang, now)).await?;
    let mut facts = vec![place(&one.country, one.region.as_ref())];
    facts.extend(one.size_class.iter().chain(&one.founded).map(|one| one.label.clone()));
    facts.push(spoken(&one.languages));
    facts.retain(|fact| !fact.is_empty());
    let mut rows = vec![
        ("profile-fields", labels(&one.sectors)),
        ("profile-certificates", labels(&one.certificates)),
        ("profile-cooperation", labels(&one.cooperation_types)),
        ("profile-active", labels(&one.countries_active)),
        ("profile-wanted", labels(&one.countries_wanted)),
        ("profile-partner", partner(&one)),
    ];
    rows.retain(|(_, value)| !value.is_empty());
    let axes = one.digital.iter().map(|dimension| Axis {
        label: dimension.label.clone(),
        value: dimension.score,
        written: lang.decimal(dimension.score, 0),
        stage: dimension.stage.clone(),
    });
    let axes = axes.collect();
    let paused = one.paused_until.map_or_else(String::new, |day| lang.date(day));
    let open = std::mem::take(&mut one.opportunities).into_iter().map(Entry::of).collect();
    Page::show(&Profile {
        shell: shell.titled(&one.headline),
        facts,
        rows,
        axes,
        open,
        paused,
        partners,
        one,
    })
}

fn partner(one: &AnonymousProfile) -> String {
    let parts = one.partner_role.iter().chain(&one.partner_kind).chain(&one.partner_sizes);
    parts.map(|code| code.label.as_str()).collect::<Vec<_>>().join(", ")
}
