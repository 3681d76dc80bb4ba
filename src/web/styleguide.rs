//! `/styleguide`: every part with its states, for developers and for the accessibility tests. Only in demo mode.
//! Its sample texts are English on purpose: they are not words of the product.

use actix_web::{HttpRequest, web};
use askama::Template;

use super::codes::{CodeEntry, CodeSearch};
use super::extract::Form;
use super::figures::Axis;
use super::form::{Choice, FormState};
use super::page::Page;
use super::parts::{BothRow, Chip, Gain, Marked, Reason, Side, Step, Tab};
use super::shell::{Acting, Elsewhere, Flash, Place, Shell, Who};
use crate::error::{Error, FieldError, Message, Result};

#[derive(Template)]
#[template(path = "styleguide.html")]
struct Styleguide {
    shell: Shell,
    form: FormState,
    sizes: Vec<Choice>,
    codes: CodeSearch,
    reasons: Vec<Reason>,
    rows: Vec<BothRow>,
    gains: Vec<Gain>,
    axes: Vec<Axis>,
    steps: Vec<Step>,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    hit: Marked,
    none: [(String, String); 0],
}

/// `/styleguide`, which exists in a demo world only.
pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/styleguide", web::get().to(show_styleguide));
}

async fn show_styleguide(request: HttpRequest) -> Result<Page> {
    let shell = Shell::of(&request);
    if shell.demo { styleguide(shell) } else { Err(Error::NotFound) }
}

/// The page, in the frame of an adviser who acts for a client.
///
/// # Errors
/// As [`Page::show`].
pub fn styleguide(shell: Shell) -> Result<Page> {
    let text = str::to_owned;
    let reason = |points, words| Reason { points, text: text(words) };
    let tab = |name, current| Tab { name: text(name), href: format!("?tab={name}"), current };
    let chip = |label| Chip { label: text(label), href: format!("?without={label}") };
    let gain = |gain, words, link: Option<&str>| Gain {
        gain: text(gain),
        text: text(words),
        link: link.map(|words| (text("#g"), text(words))),
    };
    Page::show(&Styleguide {
        rows: rows(&shell),
        axes: axes(&shell),
        shell: framed(shell).refusing(&form()),
        form: form(),
        sizes: vec![
            Choice::new("s", "under 10 people").count(31),
            Choice::new("m", "10 to 49 people").hint("and up to 10 million euro").count(1284),
        ],
        codes: codes(),
        reasons: vec![
            reason(
                24.1,
                "They seek turned valve bodies in small series; you offer machining of metals (25.53)",
            ),
            reason(13.0, "Both want subcontracting"),
            reason(11.6, "Your fields are neighbours: 25.53 and 28.12"),
        ],
        gains: vec![
            gain("+3.0", "Say whether you hold EN 1090. They would like it.", Some("Add certificates")),
            gain("?", "They have not said their yearly volume. Not counted, neither for nor against.", None),
        ],
        steps: Step::all(
            1,
            ["Company", "What you do", "Offer and seek", "Countries", "Self-check"]
                .map(|name| (text(name), format!("?step={name}"))),
        ),
        tabs: vec![tab("times", true), tab("people", false)],
        chips: vec![chip("they request"), chip("Sweden")],
        hit: Marked::of("Zerspanung für Ventile", std::slice::from_ref(&(0..10))),
        none: [],
    })
}

fn framed(mut shell: Shell) -> Shell {
    let place = |key, current| Place { key, href: format!("?place={key}"), current };
    shell.places = vec![
        place("styleguide-parts", true),
        place("styleguide-forms", false),
        place("styleguide-figures", false),
    ];
    shell.who = Some(Who {
        here: "Mátra Chamber: adviser".to_owned(),
        elsewhere: vec![
            Elsewhere {
                label: "Mátra Precíziós Kft.: owner".to_owned(),
                href: "?as=owner".to_owned(),
                waiting: "2 things wait".to_owned(),
            },
            Elsewhere {
                label: "שלום: owner".to_owned(),
                href: "?as=other".to_owned(),
                waiting: String::new(),
            },
        ],
    });
    shell.acting = Some(Acting {
        name: "Mátra Precíziós Kft.".to_owned(),
        back: "?back".to_owned(),
        ..Acting::default()
    });
    shell.flash = Some(Flash {
        text: "Saved. Your adviser answers within 3 working days.".to_owned(),
        undo: Some("/styleguide".to_owned()),
    });
    shell.with_title("styleguide-title")
}

/// A form with one answer in each state.
fn form() -> FormState {
    let sent = [
        ("city", "Gyöngyös"),
        ("founded", "94"),
        ("summary", "Turned and milled parts"),
        ("size", "m"),
        ("goods", "s"),
        ("language", "medium"),
        ("terms", "yes"),
    ];
    let sent = Form(sent.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
    let wrong = |field: &str, key| FieldError { field: field.to_owned(), message: Message::new(key) };
    FormState::refused(
        sent,
        vec![wrong("founded", "styleguide-year"), wrong("size-again", "styleguide-choose")],
    )
}

fn codes() -> CodeSearch {
    let entry = |code: &str, label: &str, also: &str, note: &str| CodeEntry {
        code: code.to_owned(),
        tag: code.to_owned(),
        label: label.to_owned(),
        also: also.to_owned(),
        note: note.to_owned(),
    };
    let machining = entry("25.53", "Machining of metals", "CNC, forgácsolás, Zerspanung", "");
    CodeSearch {
        field: "sectors",
        list: "nace",
        most: 5,
        chosen: vec![machining.clone()],
        query: "Zerspanung".to_owned(),
        found: Some(vec![
            machining,
            entry("28.41", "Manufacture of metal-forming machinery", "", "Only if you build the machines"),
        ]),
    }
}

fn rows(shell: &Shell) -> Vec<BothRow> {
    let side = |points: f64, weight: f64, words: &str| Side {
        points: shell.lang.decimal(points, 1),
        most: shell.lang.decimal(weight, 1),
        share: points / weight * 100.0,
        text: words.to_owned(),
    };
    let row = |reason: &str, level: &str, you, them| BothRow {
        reason: reason.to_owned(),
        weight: shell.lang.word("level", level),
        you,
        them,
    };
    vec![
        row(
            "Demand and offer",
            "high",
            side(26.0, 28.0, "They seek valve bodies; you offer machining"),
            side(22.0, 28.0, "They order 4 to 6 times a year"),
        ),
        row(
            "Kind of cooperation",
            "medium",
            side(14.0, 14.0, "Both want subcontracting"),
            side(12.0, 14.0, "They would also take a supply contract"),
        ),
    ]
}

fn axes(shell: &Shell) -> Vec<Axis> {
    let values = [
        ("Strategy", 48.0),
        ("Readiness", 62.0),
        ("People", 55.0),
        ("Data", 40.0),
        ("Automation", 28.0),
        ("Green", 66.0),
    ];
    values
        .map(|(label, value)| Axis {
            label: label.to_owned(),
            written: shell.lang.number(value),
            value,
            stage: "average".to_owned(),
        })
        .to_vec()
}
