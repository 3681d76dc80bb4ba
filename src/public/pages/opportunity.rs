//! One opportunity for everybody who may read it; one that is over leads on to three like it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use askama::Template;

use super::{Entry, capacity, facts, labels};
use crate::accounts::{self, MaybeCaller};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::profiles::OpportunityId;
use crate::profiles::actions::{public_opportunity, similar_opportunities};
use crate::profiles::views::OpportunityShown;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "public/opportunity.html")]
struct Shown {
    shell: Shell,
    one: OpportunityShown,
    facts: Vec<String>,
    /// What is asked of a partner: words and values.
    sought: Vec<(&'static str, String)>,
    similar: Vec<Entry>,
    /// Signed in with a company: its matches. Else the way to sign in and back.
    next: (&'static str, String),
}

#[derive(Template)]
#[template(path = "public/opportunity_over.html")]
struct Over {
    shell: Shell,
    similar: Vec<Entry>,
}

pub(super) async fn opportunity(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    id: Path<OpportunityId>,
) -> Result<Page> {
    let shell = accounts::shell(&request, caller.0.as_ref());
    let (lang, id) = (shell.lang, id.0);
    let next = next(&caller, &id);
    let now = clock::now();
    let found = app
        .db
        .read(move |conn| {
            let similar = similar_opportunities(conn, caller.0.as_ref(), &id, lang, now)?;
            match public_opportunity(conn, caller.0.as_ref(), &id, lang, now) {
                Ok(one) => Ok((Some(one), similar)),
                Err(Error::Gone(_)) => Ok((None, similar)),
                Err(other) => Err(other),
            }
        })
        .await?;
    let similar: Vec<Entry> = found.1.into_iter().map(Entry::of).collect();
    match found.0 {
        Some(one) => Page::show(&Shown {
            shell: shell.titled(&one.title),
            facts: facts(&one),
            sought: sought(lang, &one),
            one,
            similar,
            next,
        }),
        None => Page::with_status(
            StatusCode::GONE,
            &Over { shell: shell.with_title("opportunity-over"), similar },
        ),
    }
}

fn next(caller: &MaybeCaller, id: &OpportunityId) -> (&'static str, String) {
    match &caller.0 {
        None => ("opportunity-sign-in", format!("/sign-in?next=/opportunities/{id}")),
        Some(caller) => match caller.organisations.first() {
            Some(seat) => ("opportunity-matches", format!("/o/{}/matches", seat.id)),
            None => ("opportunity-today", "/today".to_owned()),
        },
    }
}

fn sought(lang: crate::web::i18n::Lang, one: &OpportunityShown) -> Vec<(&'static str, String)> {
    let label = |code: &Option<crate::profiles::views::CodeShown>| {
        code.as_ref().map_or_else(String::new, |code| code.label.clone())
    };
    let mut rows = vec![
        ("opportunity-fields", labels(&one.sectors)),
        ("opportunity-cooperation", labels(&one.cooperation_types)),
        ("opportunity-countries", labels(&one.target_countries)),
        ("opportunity-partner-role", label(&one.partner_role)),
        ("opportunity-partner-kind", label(&one.partner_kind)),
        ("opportunity-partner-sizes", labels(&one.partner_sizes)),
        ("opportunity-stage", label(&one.stage)),
        ("opportunity-ipr", label(&one.ipr)),
        (
            "opportunity-capacity",
            one.capacity.as_ref().map_or_else(String::new, |amount| capacity(lang, amount)),
        ),
        ("opportunity-open-until", lang.date(one.open_until)),
    ];
    rows.retain(|(_, value)| !value.is_empty());
    rows
}
