//! The world of the table of rights: one company with everything that can be asked about it, and everybody who could ask.

use serde_json::{Value, json};

use crate::organisations::{account_of, company, joins, joins_network, membership, network, path, suspend};
use crate::support::{Actor, PASSWORD, TestApp};

/// The kinds of callers, in the order of the table's columns. Who may do nothing comes first.
pub const CALLERS: [&str; 11] = [
    "visitor",
    "suspended",
    "unconfirmed",
    "stranger",
    "former member",
    "adviser of another network",
    "administrator",
    "administrator who looks",
    "representative",
    "adviser",
    "owner",
];

/// The company's number in its register.
pub const NUMBER: &str = "7461352890";

/// What would tell strangers who the company is: names, addresses, town, number, and who can confirm its reference.
pub const CANARIES: [&str; 6] = ["zebrafinch", "wagtail", "quokka", "gyöngyös", NUMBER, "iguana"];

/// A key that nothing has.
pub const NOTHING: &str = "6c0a4d54-1111-4222-8333-944455556666";

pub struct World {
    pub app: TestApp,
    pub callers: Vec<Actor>,
    /// The company that everything is about.
    pub company: String,
    /// Its profile's public address: published, but not for visitors.
    pub profile: String,
    pub opportunity: String,
    /// The network that acts for it.
    pub network: String,
    /// A profile that waits for the network's reviewers.
    pub waiting: String,
    /// The stranger's company.
    pub press: String,
    /// The owner's membership.
    pub member: String,
    /// The owner's account.
    pub account: String,
    pub owner: Actor,
    pub manager: Actor,
}

impl World {
    pub async fn build(app: &TestApp) -> Self {
        let root = app.administrator("root@kontor.example").await;
        let looks = app.administrator("looks@kontor.example").await;
        let owner = app.person("wagtail@zebrafinch.example").await;
        let company = company(&owner, "Mill").await;
        let fields =
            json!({ "registration_number": NUMBER, "sectors": ["25.53"], "headcount_band": "25-49" });
        owner.patch(&path(&company), fields).if_match(1).await.expect(200);
        let representative =
            joins(app, &owner, &company, "quokka@zebrafinch.example", "representative").await;
        let former = joins(app, &owner, &company, "mel@mill.example", "representative").await;
        let gone = membership(&owner, &company, "mel@mill.example").await;
        owner.delete(&format!("{}/people/{gone}", path(&company))).await.expect(204);
        // Being removed ended every session; who comes back has no seat.
        former.sign_in("mel@mill.example", PASSWORD).await;
        let suspended = joins(app, &owner, &company, "sus@mill.example", "representative").await;
        suspend(app, &root, "sus@mill.example").await;
        let unconfirmed = joins(app, &owner, &company, "new@mill.example", "representative").await;
        forget_confirmation(app, "new@mill.example");

        let chamber = network(&root, "Chamber of Mills").await;
        let other = network(&root, "Chamber of Presses").await;
        let (adviser, manager) =
            (app.person("ada@chamber.example").await, app.person("mia@chamber.example").await);
        let foreign = app.person("zoe@presses.example").await;
        joins_network(app, &root, &chamber, "ada@chamber.example", &adviser, "adviser").await;
        joins_network(app, &root, &chamber, "mia@chamber.example", &manager, "manager").await;
        joins_network(app, &root, &other, "zoe@presses.example", &foreign, "adviser").await;
        let stranger = app.person("bob@press.example").await;
        let press =
            json!({ "name": "Press", "country": "SE", "sectors": ["28.12"], "headcount_band": "25-49" });
        let press = stranger.post("/api/v1/organisations", press).await.expect(201).id();

        let text = json!({ "language": "en", "headline": "Turned parts in small series",
            "summary": "We make what our customers draw, in short runs, and we measure each piece." });
        let base = path(&company);
        let own = owner.put(&format!("{base}/profile"), text.clone()).if_match(0).await.expect(200).json();
        let opportunity = json!({ "kind": "business_offer", "language": "en", "title": "Turned valve bodies",
            "description": "In small series and with drawings by file; we measure what we make.",
            "sectors": ["25.53"], "cooperation_types": [], "is_public": false });
        let opportunity = owner.post(&format!("{base}/opportunities"), opportunity).await.expect(201).id();
        owner.post(&format!("{base}/profile/submission"), json!({ "is_public": false })).await.expect(200);
        app.catch_up();

        let mut world = Self {
            app: app.clone(),
            callers: Vec::new(),
            profile: own["id"].as_str().unwrap().to_owned(),
            opportunity,
            waiting: String::new(),
            press,
            member: membership(&owner, &company, "wagtail@zebrafinch.example").await,
            account: account_of(app, "wagtail@zebrafinch.example").to_string(),
            network: chamber,
            company,
            owner: owner.clone(),
            manager,
        };
        world.mandate().await;
        world.waiting = world.waiting_profile(text, &root).await;
        let reason = json!({ "organisation": world.company, "reason": "a complaint by letter of Monday" });
        looks.post("/api/v1/break-glass", reason).await.expect(201);
        world.callers = vec![
            app.visitor(),
            suspended,
            unconfirmed,
            stranger,
            former,
            foreign,
            root,
            looks,
            representative,
            adviser,
            owner,
        ];
        world
    }

    /// A client's profile that the network's reviewers have before them.
    async fn waiting_profile(&self, text: Value, root: &Actor) -> String {
        let rules = json!({ "name": "Chamber of Mills", "country": "HU", "kind": "chamber", "reviews_profiles": true });
        root.put(&format!("/api/v1/networks/{}", self.network), rules).if_match(1).await.expect(200);
        let kim = self.app.person("kim@client.example").await;
        let client = company(&kim, "Client").await;
        let fields = json!({ "sectors": ["25.53"], "headcount_band": "25-49" });
        kim.patch(&path(&client), fields).if_match(1).await.expect(200);
        let mandate = json!({ "network": self.network, "may_edit": false, "may_answer": false });
        kim.post(&format!("{}/mandates", path(&client)), mandate).await.expect(201);
        let own = kim.put(&format!("{}/profile", path(&client)), text).if_match(0).await.expect(200).json();
        kim.post(&format!("{}/profile/submission", path(&client)), json!({ "is_public": true }))
            .await
            .expect(200);
        own["id"].as_str().unwrap().to_owned()
    }

    /// The address with which the caller of a column signs in.
    pub fn address(&self, column: usize) -> &'static str {
        [
            "",
            "sus@mill.example",
            "new@mill.example",
            "bob@press.example",
            "mel@mill.example",
            "zoe@presses.example",
            "root@kontor.example",
            "looks@kontor.example",
            "quokka@zebrafinch.example",
            "ada@chamber.example",
            "wagtail@zebrafinch.example",
        ][column]
    }

    /// The caller of a column in a browser. Whose account was suspended holds a session that nobody has ended.
    pub fn browser(&self, column: usize) -> Actor {
        match CALLERS[column] {
            "visitor" => self.app.visitor(),
            _ => self.app.browser(self.address(column)),
        }
    }

    /// All that the owner and the network read of the company: to show that nobody has changed anything.
    pub async fn portrait(&self) -> String {
        let mut text = String::new();
        for part in ["", "/people", "/profile", "/opportunities", "/break-glass"] {
            text.push_str(
                &self.owner.get(&format!("{}{part}", path(&self.company))).await.expect(200).text(),
            );
        }
        text.push_str(&self.owner.get("/api/v1/me").await.expect(200).text());
        let network = format!("/api/v1/networks/{}", self.network);
        for part in ["", "/clients", "/reviews"] {
            text.push_str(&self.manager.get(&format!("{network}{part}")).await.expect(200).text());
        }
        text
    }
}

/// No request brings this about: who holds a token has confirmed. It shows that a right is asked for at each request.
fn forget_confirmation(app: &TestApp, email: &str) {
    use diesel::prelude::*;
    use kontor::db::schema::accounts;
    app.write(|conn| {
        let none: Option<kontor::db::Instant> = None;
        diesel::update(accounts::table.filter(accounts::email.eq(email)))
            .set(accounts::confirmed_at.eq(none))
            .execute(conn)?;
        Ok(())
    });
}
