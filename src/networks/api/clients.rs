//! The clients of a network over the API.

use actix_web::{HttpRequest, get, post};
use serde::Deserialize;

use super::super::actions::clients;
use super::super::model::{ClientFilter, ClientInput, ClientState};
use super::super::news;
use super::views::ClientView;
use crate::accounts::idempotency::{self, Answer, IdempotencyKey};
use crate::accounts::{Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::codelists::countries::country;
use crate::codelists::shapes;
use crate::error::{Error, Fields, Message, Result};
use crate::organisations::api::OrganisationView;
use crate::organisations::name_key;
use crate::text;
use crate::web::answer::Listed;
use crate::web::extract::{Cursor, Json, Path, Query};

const LONGEST_WORDS: usize = 200;

#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ClientQuery {
    /// A part of the name; accents and case don't count.
    #[param(max_length = 200)]
    q: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[param(value_type = Option<shapes::CountryCode>)]
    country: Option<String>,
    /// Where the profile stands: submitted, returned, draft, expired, published or withdrawn.
    #[param(value_type = Option<ClientState>)]
    state: Option<String>,
    /// Only those that the caller is responsible for.
    #[serde(default)]
    mine: bool,
    /// need (first who needs somebody) or name.
    #[param(max_length = 10)]
    sort: Option<String>,
    /// The `next` of the page before.
    #[param(value_type = Option<String>, max_length = 100)]
    cursor: Option<Cursor>,
    /// 1 to 50; 20 when nothing is said.
    #[param(minimum = 1, maximum = 50)]
    limit: Option<i64>,
}

impl ClientQuery {
    fn read(self, caller: &Caller) -> Result<(ClientFilter, i64, i64)> {
        let mut fields = Fields::new();
        let place = self.country.filter(|code| !code.is_empty()).map(|code| {
            let found = country(&code).map(|country| country.code.as_str().to_owned());
            found.ok_or_else(|| Message::new("error-country-unknown"))
        });
        let place = fields.take("country", place.transpose());
        let state = self
            .state
            .filter(|word| !word.is_empty())
            .map(|word| word.parse::<ClientState>().map_err(|_| Message::new("error-client-state")));
        let state = fields.take("state", state.transpose());
        let by_name = match self.sort.as_deref() {
            None | Some("need" | "") => Ok(false),
            Some("name") => Ok(true),
            Some(_) => Err(Message::new("error-client-sort")),
        };
        let by_name = fields.take("sort", by_name);
        let limit = self.limit.unwrap_or(20);
        if !(1..=50).contains(&limit) {
            fields.refuse("limit", "error-limit");
        }
        let offset = match &self.cursor {
            None => Ok(0),
            Some(cursor) => cursor.0.parse::<u32>().map(i64::from),
        };
        let offset = fields.take("cursor", offset.map_err(|_| Message::new("error-cursor")));
        let words = fields.take("q", text::line(&self.q.unwrap_or_default(), LONGEST_WORDS));
        fields.finish()?;
        let filter = ClientFilter {
            name: words.as_deref().map(name_key).unwrap_or_default(),
            country: place.flatten(),
            state: state.flatten(),
            ends_by: None,
            adviser: self.mine.then(|| caller.account_id.clone()),
            by_name: by_name.unwrap_or_default(),
        };
        Ok((filter, offset.unwrap_or_default(), limit))
    }
}

/// The clients of a network, first who needs somebody. For its advisers and managers.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path), ClientQuery),
    responses((status = OK, body = Listed<ClientView>)))]
#[get("/networks/{network}/clients")]
pub(super) async fn list_clients(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Query(query): Query<ClientQuery>,
) -> Result<Json<Listed<ClientView>>> {
    count_list_page(&app, &request, Some(&caller))?;
    let (filter, offset, limit) = query.read(&caller)?;
    let now = clock::now();
    // One more than asked for tells whether anything follows.
    let page = (offset, limit + 1);
    let by = caller.clone();
    let mut found = app.db.read(move |conn| clients::clients(conn, &by, &id, &filter, page, now)).await?;
    let more = found.len() > usize::try_from(limit).map_err(Error::internal)?;
    if more {
        found.pop();
    }
    let next = more.then(|| Cursor((offset + limit).to_string()).to_word());
    let items = news::counted(&app, caller, found, now).await?.into_iter().map(ClientView::from).collect();
    Ok(Json(Listed { items, next }))
}

/// Take a client in: a private record with the permission asserted by the network. Who is named by address is invited as its owner.
#[utoipa::path(tag = "networks", params(("network" = NetworkId, Path), IdempotencyKey),
    responses((status = CREATED, body = OrganisationView)))]
#[post("/networks/{network}/clients")]
pub(super) async fn take_client_in(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Json(input): Json<ClientInput>,
) -> Result<Answer> {
    let now = clock::now();
    let (by, site) = (caller.clone(), app.link(""));
    idempotency::once(&app, &request, &caller, move |conn| {
        let facts = clients::take_in(conn, &by, &id, &input, &site, now)?;
        let location = format!("/api/v1/organisations/{}", facts.id);
        Answer::created(location, &OrganisationView::from(facts))
    })
    .await
}
