//! Companies that have published, made over the API, each with an owner.

use chrono::Duration;
use diesel::prelude::*;
use kontor::accounts::OrganisationId;
use kontor::clock;
use kontor::db::schema::{mandates, network_members, networks};
use serde_json::{Value, json};

use crate::support::{Actor, TestApp};

/// A company with its owner.
pub struct Company {
    pub owner: Actor,
    /// Key of the record.
    pub id: String,
    /// Public address.
    pub profile: String,
}

/// What a company says; the rest is filled in.
#[derive(Clone)]
pub struct Said {
    pub mail: &'static str,
    pub name: &'static str,
    pub country: &'static str,
    pub sector: &'static str,
    pub headline: &'static str,
    pub opportunity: Value,
}

/// A maker of turned parts in Hungary that offers them.
pub const MILL: Said = Said {
    mail: "ann@canarymill.example",
    name: "Canarymill Kft.",
    country: "HU",
    sector: "25.53",
    headline: "Turned and milled parts in small series",
    opportunity: Value::Null,
};

/// A maker of valves in Sweden that seeks turned parts.
pub const VALVES: Said = Said {
    mail: "bo@zebrafinch.example",
    name: "Zebrafinch Hydraulik AB",
    country: "SE",
    sector: "28.12",
    headline: "Maker of hydraulic valves for forest machines",
    opportunity: Value::Null,
};

/// A bakery in Portugal that seeks nothing in metal.
pub const BAKERY: Said = Said {
    mail: "rita@pelicanbakes.example",
    name: "Pelicanbakes Lda",
    country: "PT",
    sector: "10.71",
    headline: "Bakery with its own mill",
    opportunity: Value::Null,
};

impl Said {
    pub fn offering(self, title: &str) -> Self {
        self.saying("business_offer", title)
    }
    pub fn seeking(self, title: &str) -> Self {
        self.saying("business_request", title)
    }
    fn saying(mut self, kind: &str, title: &str) -> Self {
        self.opportunity = json!({
            "kind": kind, "language": "en", "title": title,
            "description": "In small series and with drawings by file; we measure what we make.",
            "sectors": ["25.53"], "cooperation_types": [], "is_public": true,
        });
        self
    }
}

impl TestApp {
    /// A company that has described itself but not published.
    pub async fn company(&self, said: Said) -> Company {
        let owner = self.person(said.mail).await;
        let mut record = json!({
            "name": said.name, "country": said.country, "city": "", "sectors": [said.sector],
            "headcount_band": "25-49", "languages": [{"language": "en", "level": "b2"}],
            "countries": [{"country": "SE", "stance": "wanted"}, {"country": "HU", "stance": "wanted"}],
        });
        record["countries"].as_array_mut().unwrap().retain(|one| one["country"] != said.country);
        record.as_object_mut().unwrap().retain(|_, value| *value != json!(""));
        let id = owner.post("/api/v1/organisations", record).await.expect(201).id();
        let base = format!("/api/v1/organisations/{id}");
        let text = json!({
            "language": "en", "headline": said.headline,
            "summary": "We make what our customers draw, in short runs, and we measure each piece.",
        });
        let own = owner.put(&format!("{base}/profile"), text).if_match(0).await.expect(200).json();
        let profile = own["id"].as_str().unwrap().to_owned();
        if !said.opportunity.is_null() {
            owner.post(&format!("{base}/opportunities"), said.opportunity).await.expect(201);
        }
        Company { owner, id, profile }
    }

    /// A company that others see.
    pub async fn published(&self, said: Said) -> Company {
        let company = self.company(said).await;
        company.publish().await;
        self.catch_up();
        company
    }

    /// Lets rankings read what has changed.
    pub fn catch_up(&self) {
        let inside = self.inside();
        inside.matcher.catch_up(&inside.db, clock::now()).unwrap();
    }

    /// An adviser of a network; the network acts for the company, if one is given.
    pub async fn adviser(&self, mail: &str, client: Option<&Company>) -> (Actor, String) {
        let adviser = self.person(mail).await;
        let network = uuid::Uuid::new_v4().to_string();
        let now = clock::now();
        self.write(|conn| {
            use kontor::db::schema::accounts;
            let account: String =
                accounts::table.filter(accounts::email.eq(mail)).select(accounts::id).first(conn)?;
            diesel::insert_into(networks::table)
                .values((
                    networks::id.eq(&network),
                    networks::name.eq(format!("Heron Chamber of {mail}")),
                    networks::country.eq("HU"),
                    networks::kind.eq("chamber"),
                    networks::reviews_profiles.eq(false),
                    networks::reviews_independent.eq(false),
                    networks::created_at.eq(now),
                    networks::version.eq(1),
                ))
                .execute(conn)?;
            diesel::insert_into(network_members::table)
                .values((
                    network_members::id.eq(uuid::Uuid::new_v4().to_string()),
                    network_members::network_id.eq(&network),
                    network_members::account_id.eq(&account),
                    network_members::role.eq("adviser"),
                    network_members::created_at.eq(now),
                ))
                .execute(conn)?;
            Ok(())
        });
        if let Some(client) = client {
            self.becomes_client(client, &network);
        }
        (adviser, network)
    }

    /// The network acts for the company.
    pub fn becomes_client(&self, client: &Company, network: &str) {
        let row = (
            mandates::id.eq(uuid::Uuid::new_v4().to_string()),
            mandates::organisation_id.eq(&client.id),
            mandates::network_id.eq(network),
            mandates::may_edit.eq(true),
            mandates::may_answer.eq(true),
            mandates::basis.eq("paper"),
            mandates::note.eq("signed"),
            mandates::text_version.eq("1"),
            mandates::since.eq(clock::now().plus(-Duration::hours(1))),
        );
        self.write(|conn| Ok(diesel::insert_into(mandates::table).values(row).execute(conn)?));
    }
}

impl Company {
    pub async fn publish(&self) {
        let path = format!("/api/v1/organisations/{}/profile/submission", self.id);
        self.owner.post(&path, json!({"is_public": true})).await.expect(200);
    }

    /// The address of its ranking.
    pub fn matches(&self) -> String {
        format!("/api/v1/matches?organisation={}", self.id)
    }

    /// The addresses of those ranked for it, the best first.
    pub async fn ranked(&self, more: &str) -> Vec<String> {
        let answer = self.owner.get(&format!("{}{more}", self.matches())).await.expect(200);
        answer.items().iter().map(|one| one["candidate"]["id"].as_str().unwrap().to_owned()).collect()
    }

    pub async fn explained(&self, other: &Company) -> Value {
        let path = format!("/api/v1/matches/explain?organisation={}&candidate={}", self.id, other.profile);
        self.owner.get(&path).await.expect(200).json()
    }

    pub fn key(&self) -> OrganisationId {
        self.id.parse().unwrap()
    }
}
