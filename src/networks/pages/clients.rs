//! The adviser's desk: what waits, and the clients by need.

use actix_web::HttpRequest;
use askama::Template;
use chrono::Days;
use serde::Deserialize;

use super::super::actions::clients;
use super::super::model::{Client, ClientFilter, ClientState, Waiting};
use super::super::news;
use super::administration::countries;
use crate::accounts::{self, Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::codelists::{Lang as ListLang, countries::country};
use crate::db::Instant;
use crate::error::Result;
use crate::organisations::name_key;
use crate::web::extract::{Path, Query};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

const PER_PAGE: i64 = 20;
/// A profile that ends within this time needs a word from its company.
const SOON: Days = Days::new(28);

#[derive(Template)]
#[template(path = "networks/clients.html")]
struct Clients {
    shell: Shell,
    form: FormState,
    base: String,
    list: Vec<Client>,
    waiting: Waiting,
    count: i64,
    offset: i64,
    next: String,
    back: String,
    states: Vec<Choice>,
    places: Vec<Choice>,
    sorts: Vec<Choice>,
    filtered: bool,
    now: Instant,
}

impl Clients {
    fn place(&self, client: &Client) -> String {
        let lang = ListLang::closest(self.shell.lang.code());
        let name = country(&client.country).map_or("", |country| country.name(lang));
        if client.city.is_empty() { name.to_owned() } else { format!("{}, {name}", client.city) }
    }
    fn state(&self, client: &Client) -> String {
        self.shell.lang.word("client", client.state.word())
    }
    /// How much of its answers is there, as a bar.
    fn share(&self, client: &Client) -> f64 {
        f64::from(client.completeness)
    }
    /// The look of the state's tag.
    fn tone(&self, client: &Client) -> &'static str {
        match client.state {
            ClientState::Published => "done",
            ClientState::Submitted | ClientState::Returned => "amber",
            ClientState::Expired | ClientState::Draft | ClientState::Withdrawn => "",
        }
    }
    /// What to do next: key of the words, and where.
    fn next_step(&self, client: &Client) -> (&'static str, String) {
        let id = &client.id;
        match client.state {
            ClientState::Submitted => ("client-review", format!("{}/reviews", self.network())),
            ClientState::Returned => ("client-correct", format!("/o/{id}/profile/1")),
            ClientState::Draft => ("client-fill-in", format!("/o/{id}/profile/1")),
            ClientState::Expired | ClientState::Withdrawn => {
                ("client-publish-again", format!("/o/{id}/profile/check"))
            }
            ClientState::Published if self.ends_soon(client) => {
                ("client-confirm", format!("/o/{id}/company"))
            }
            ClientState::Published => ("client-look-matches", format!("/o/{id}/matches")),
        }
    }
    fn ends_soon(&self, client: &Client) -> bool {
        client.valid_until.is_some_and(|until| until <= self.now.date() + SOON)
    }
    fn network(&self) -> &str {
        self.base.strip_suffix("/clients").unwrap_or(&self.base)
    }
    fn is_paused(&self, client: &Client) -> bool {
        client.paused_until.is_some_and(|until| until >= self.now.date())
    }
    fn last(&self) -> i64 {
        self.offset + i64::try_from(self.list.len()).unwrap_or_default()
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    from: Option<u32>,
}

impl Asked {
    fn filter(&self, now: Instant) -> ClientFilter {
        let typed: String = self.q.chars().take(200).collect();
        ClientFilter {
            name: name_key(&typed),
            country: country(&self.country).map(|country| country.code.as_str().to_owned()),
            state: self.state.parse().ok(),
            ends_by: (self.state == "expiring").then(|| now.date() + SOON),
            adviser: None,
            by_name: self.sort == "name",
        }
    }
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let pairs =
            [("q", &self.q), ("state", &self.state), ("country", &self.country), ("sort", &self.sort)];
        pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.clone()))
            .collect()
    }
    fn page(&self, base: &str, offset: i64) -> String {
        let mut pairs = self.pairs();
        pairs.push(("from", offset.to_string()));
        format!("{base}?{}", serde_html_form::to_string(&pairs).unwrap_or_default())
    }
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Query(asked): Query<Asked>,
) -> Result<Page> {
    count_list_page(&app, &request, Some(&caller))?;
    let shell = accounts::shell(&request, &caller);
    let now = clock::now();
    let filter = asked.filter(now);
    let offset = asked.from.map_or(0, i64::from);
    let (by, network) = (caller.clone(), id.clone());
    let (list, waiting, count, here) = app
        .db
        .read(move |conn| {
            let list = clients::clients(conn, &by, &network, &filter, (offset, PER_PAGE), now)?;
            let waiting = clients::waiting(conn, &by, &network, None, now)?;
            let count = clients::count(conn, &by, &network, &filter, now)?;
            Ok((list, waiting, count, clients::countries(conn, &by, &network)?))
        })
        .await?;
    let list = news::counted(&app, caller, list, now).await?;
    let base = format!("/n/{id}/clients");
    let lang = shell.lang;
    let mut states: Vec<_> = ClientState::ALL
        .iter()
        .map(|state| Choice::new(state.word(), lang.word("client", state.word())))
        .collect();
    states.push(Choice::new("expiring", lang.t("clients-expiring-state").to_string()));
    let mut places = countries(lang);
    places.retain(|choice| here.contains(&choice.value));
    let more = offset + PER_PAGE < count;
    let title = shell.t("clients-title").with("count", waiting.clients).to_string();
    Page::show(&Clients {
        form: FormState::of(asked.pairs()),
        next: if more { asked.page(&base, offset + PER_PAGE) } else { String::new() },
        back: match offset {
            0 => String::new(),
            offset => asked.page(&base, (offset - PER_PAGE).max(0)),
        },
        sorts: vec![
            Choice::new("need", lang.t("clients-by-need").to_string()),
            Choice::new("name", lang.t("clients-by-name").to_string()),
        ],
        filtered: !(asked.q.is_empty() && asked.state.is_empty() && asked.country.is_empty()),
        shell: shell.titled(title),
        base,
        list,
        waiting,
        count,
        offset,
        states,
        places,
        now,
    })
}

/// The first page of a network for whoever belongs to it.
pub(super) async fn home(caller: Caller, Path(id): Path<NetworkId>) -> Result<Page> {
    let place = if caller.advises_in(&id) { "clients" } else { "people" };
    Page::go_to(format!("/n/{id}/{place}"))
}
