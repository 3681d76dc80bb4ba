//! The page of a network: who is shown, in plain words and bars, and what it decides about it.

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, resource};
use askama::Template;

use super::actions::{self, Exposure};
use super::model::{ExposureInput, Figures, SETTINGS, Segment};
use crate::accounts::{self, Caller, Flash, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::Balancing;
use crate::networks::actions::members;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the page.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/n/{id}/exposure").get(show).post(decide));
}

#[derive(Template)]
#[template(path = "exposure/exposure.html")]
struct ExposurePage {
    shell: Shell,
    form: FormState,
    /// When it was counted, in a sentence; empty before the first count.
    counted: String,
    /// What the figures say, a sentence each.
    sentences: Vec<String>,
    settings: Vec<SettingRow>,
    tenths: Vec<Tenth>,
    segments: Vec<(&'static str, Vec<SegmentRow>)>,
    choices: Vec<Choice>,
    version: i32,
    /// The caller may decide.
    runs: bool,
}

/// One setting in numbers as written.
struct SettingRow {
    name: String,
    is_ours: bool,
    ten: String,
    never: String,
    cost: String,
}

/// The share of places of a tenth of companies: as they come, and as the network has it.
struct Tenth {
    name: String,
    before: f64,
    after: f64,
    before_written: String,
    after_written: String,
}

/// Companies of one kind; empty texts where nothing may be told.
#[derive(Default)]
struct SegmentRow {
    name: String,
    companies: String,
    share: String,
    before: String,
    after: String,
    never: String,
}

async fn open(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &NetworkId,
    refused: Option<FormState>,
) -> Result<ExposurePage> {
    let shell = accounts::shell(request, caller);
    let lang = shell.lang;
    let (by, network) = (caller.clone(), id.clone());
    let found = app.db.read(move |conn| actions::exposure(conn, &by, &network)).await?;
    let current = app.matcher.current().await?;
    let figures = found.figures(&current);
    let ours = SETTINGS.iter().position(|one| *one == found.decision.balancing).unwrap_or(1);
    let told = figures.as_ref().filter(|figures| figures.spread.is_some());
    let form = refused.unwrap_or_else(|| {
        FormState::of([
            ("balancing", found.decision.balancing.word().to_owned()),
            ("peripheral", found.decision.peripheral.of(true).join(" ")),
            ("central", found.decision.peripheral.of(false).join(" ")),
        ])
    });
    let choice = |one: &Balancing| {
        Choice::new(one.word(), lang.word("balancing", one.word()))
            .hint(lang.word("balancing-hint", one.word()))
    };
    let title = shell.t("exposure-title").with("name", &found.network).to_string();
    Ok(ExposurePage {
        counted: counted(&found, lang),
        sentences: told.map(|figures| sentences(figures, ours, lang)).unwrap_or_default(),
        settings: told.map(|figures| settings(figures, &found, ours, lang)).unwrap_or_default(),
        tenths: told.map(|figures| tenths(figures, ours, lang)).unwrap_or_default(),
        segments: told.map(|figures| segments(figures, ours, lang)).unwrap_or_default(),
        choices: SETTINGS.iter().map(choice).collect(),
        version: found.decision.version,
        runs: members::runs(caller, id),
        shell: shell.titled(title).refusing(&form),
        form,
    })
}

fn counted(found: &Exposure, lang: Lang) -> String {
    let Some(at) = found.counted_at() else { return String::new() };
    let text = lang.t("exposure-counted").with("day", lang.date(at.date()));
    text.with("count", found.seekers()).to_string()
}

fn sentences(figures: &Figures, ours: usize, lang: Lang) -> Vec<String> {
    let Some(spread) = &figures.spread else { return Vec::new() };
    let say = |[differ, alike]: [&str; 2], share: fn(&super::model::Spread) -> f64| {
        let [before, after] = [0, ours].map(|at| lang.percent(share(&spread[at])));
        let key = if before == after { alike } else { differ };
        lang.t(key).with("before", before).with("after", after).to_string()
    };
    vec![
        say(["exposure-ten", "exposure-ten-alike"], |spread| spread.ten),
        say(["exposure-never", "exposure-never-alike"], |spread| spread.never),
    ]
}

fn settings(figures: &Figures, found: &Exposure, ours: usize, lang: Lang) -> Vec<SettingRow> {
    let Some(spread) = &figures.spread else { return Vec::new() };
    let row = |at: usize| SettingRow {
        name: lang.word("balancing", SETTINGS[at].word()),
        is_ours: at == ours,
        ten: lang.percent(spread[at].ten),
        never: lang.percent(spread[at].never),
        cost: lang.decimal(found.costs()[at].max(0.0) * 100.0, 2),
    };
    (0..SETTINGS.len()).map(row).collect()
}

fn tenths(figures: &Figures, ours: usize, lang: Lang) -> Vec<Tenth> {
    let Some(tenths) = &figures.tenths else { return Vec::new() };
    let row = |at: usize| Tenth {
        name: lang.t("exposure-tenth").with("number", at + 1).to_string(),
        before: tenths[0][at] * 100.0,
        after: tenths[ours][at] * 100.0,
        before_written: lang.percent(tenths[0][at]),
        after_written: lang.percent(tenths[ours][at]),
    };
    (0..10).map(row).collect()
}

fn segments(figures: &Figures, ours: usize, lang: Lang) -> Vec<(&'static str, Vec<SegmentRow>)> {
    let rows = |segments: &[Segment], name: &dyn Fn(&str) -> String| {
        let row = |segment: &Segment| {
            let name = name(&segment.group);
            match segment.told {
                None => SegmentRow { name, ..SegmentRow::default() },
                Some(told) => SegmentRow {
                    name,
                    companies: lang.number(told.companies),
                    share: lang.percent(told.companies as f64 / figures.companies.max(1) as f64),
                    before: lang.percent(told.places[0]),
                    after: lang.percent(told.places[ours]),
                    never: lang.percent(told.never[ours]),
                },
            }
        };
        segments.iter().map(row).collect::<Vec<_>>()
    };
    vec![
        ("exposure-by-size", rows(&figures.sizes, &|group| lang.word("exposure-size", group))),
        ("exposure-by-region", rows(&figures.regions, &|group| lang.word("exposure-region", group))),
    ]
}

async fn show(app: App, caller: Caller, request: HttpRequest, Path(id): Path<NetworkId>) -> Result<Page> {
    Page::show(&open(&app, &caller, &request, &id, None).await?)
}

async fn decide(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    form: Form,
) -> Result<Page> {
    let codes = |name: &str| -> Vec<String> {
        let text = form.text(name);
        text.split([' ', ',', ';', '\n', '\r']).filter(|code| !code.is_empty()).map(str::to_owned).collect()
    };
    let input = ExposureInput {
        balancing: form.text("balancing").to_owned(),
        peripheral: codes("peripheral"),
        central: codes("central"),
    };
    let version = form.text("version").parse().unwrap_or(-1);
    let (now, by, network) = (clock::now(), caller.clone(), id.clone());
    let done = app
        .db
        .write(move |conn| {
            actions::decide(conn, &by, &network, version, &input, now)?;
            accounts::flash(conn, &by, &Flash::new("exposure-decided"))
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/n/{id}/exposure")),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            Page::refuse(&open(&app, &caller, &request, &id, Some(form)).await?)
        }
        Err(other) => Err(other),
    }
}
