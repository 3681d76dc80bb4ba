//! Jobs: asked for once, carried out once whatever the nodes do, stopped, forgotten, and never told to another network.

use std::future::IntoFuture as _;

use chrono::Duration;
use diesel::prelude::*;
use kontor::accounts::by_mail;
use kontor::app::App;
use kontor::clock;
use kontor::db::schema::{client_partners, jobs, mandates, network_members};
use kontor::error::{Error, Result};
use kontor::jobs::{self as room, Kind, Turn, Worker, work_off_one};
use kontor::suggestions::WORKER;
use serde_json::{Value, json};

use crate::matching::companies::{BAKERY, Company, MILL, VALVES};
use crate::on_both_databases;
use crate::support::{Actor, TestApp};

/// A network with a maker of turned parts as its client, who has described itself only, and two companies elsewhere.
struct Market {
    adviser: Actor,
    network: String,
    mill: Company,
    valves: Company,
}

impl Market {
    async fn open(app: &TestApp) -> Self {
        let valves = app.published(VALVES.seeking("Turned valve bodies")).await;
        app.published(BAKERY.offering("Bread")).await;
        let mill = app.company(MILL.offering("Turned valve bodies")).await;
        let (adviser, network) = app.adviser("eve@heron.example", Some(&mill)).await;
        Self { adviser, network, mill, valves }
    }

    fn asked(&self) -> String {
        format!("/api/v1/networks/{}/client-partners", self.network)
    }

    /// Asks for partners; the address of the job.
    async fn job(&self) -> String {
        let id = self.adviser.post(&self.asked(), json!({})).await.expect(201).id();
        format!("/api/v1/jobs/{id}")
    }

    async fn state(&self, job: &str) -> (String, Value, Value) {
        let found = self.adviser.get(job).await.expect(200).json();
        (found["state"].as_str().unwrap().to_owned(), found["done"].clone(), found["total"].clone())
    }

    async fn partners(&self, job: &str) -> Vec<Value> {
        self.adviser.get(&format!("{job}/client-partners")).await.expect(200).items()
    }
}

fn lapse(app: &App) {
    let over = jobs::leased_until.eq(clock::now().plus(-Duration::seconds(1)));
    app.db.write_now(|conn| Ok(diesel::update(jobs::table).set(over).execute(conn)?)).unwrap();
}

fn attempts(app: &TestApp) -> i32 {
    app.read(|conn| Ok(jobs::table.select(jobs::attempts).first(conn)?))
}

/// A node that dies after it has found nobody for the first client.
const DIES: Worker = Worker {
    kind: Kind::ClientPartners,
    run: |_, turn| {
        turn.advance((1, 9), |conn| {
            let client: String = mandates::table.select(mandates::organisation_id).first(conn)?;
            let row = (
                client_partners::job_id.eq(&turn.job.id),
                client_partners::organisation_id.eq(client),
                client_partners::partners.eq("[]"),
            );
            Ok(diesel::insert_into(client_partners::table).values(row).execute(conn).map(|_| ())?)
        })?;
        Err(Error::Busy)
    },
};

/// A node that sleeps beyond its lease: another one goes on, and what it then wants to store comes too late.
const SLEEPS: Worker = Worker {
    kind: Kind::ClientPartners,
    run: |app, turn| {
        lapse(app);
        assert!(work_off_one(app, &[WORKER]).unwrap());
        too_late(turn)
    },
};

/// A node whose job is stopped meanwhile.
const STOPPED: Worker = Worker {
    kind: Kind::ClientPartners,
    run: |app, turn| {
        app.db.write_now(|conn| {
            let caller = by_mail(conn, &turn.job.account)?.unwrap();
            room::actions::cancel(conn, &caller, &turn.job.id, clock::now())
        })?;
        too_late(turn)
    },
};

fn too_late(turn: &Turn<'_>) -> Result<()> {
    let stored = turn.advance((1, 1), |_| panic!("nothing is stored"));
    assert!(matches!(stored, Err(Error::Stale)), "{stored:?}");
    stored
}

on_both_databases! {
    /// The lists are those that each client sees itself, drafts included; nobody is named, and other networks learn nothing.
    async fn a_network_gets_the_best_partners_of_its_clients(app: TestApp) {
        let market = Market::open(&app).await;
        let job = market.job().await;
        let id = job.rsplit('/').next().unwrap();
        assert_eq!(market.state(&job).await, ("queued".to_owned(), json!(0), json!(0)));
        let again = market.adviser.post(&market.asked(), json!({ "preset": "research" })).await.expect(409);
        assert_eq!(again.json()["code"], "job_open");
        market.adviser.post(&market.asked(), json!({ "preset": "fame" })).await.expect(422);
        assert!(work_off_one(app.inside(), &[WORKER]).unwrap());
        assert!(!work_off_one(app.inside(), &[WORKER]).unwrap(), "nothing else waits");
        assert_eq!(market.state(&job).await, ("done".to_owned(), json!(1), json!(1)));
        let found = market.partners(&job).await;
        let alone = market.mill.owner.get(&market.mill.matches()).await.expect(200).items();
        let pairs = |items: &[Value]| -> Vec<(Value, Value)> {
            items.iter().map(|one| (one["candidate"].clone(), one["total"].clone())).collect()
        };
        assert_eq!((found.len(), &found[0]["name"]), (1, &json!("Canarymill Kft.")));
        assert_eq!(pairs(found[0]["partners"].as_array().unwrap()), pairs(&alone));
        assert_eq!(found[0]["partners"][0]["candidate"]["id"], market.valves.profile);
        let page = found[0]["partners"][0]["page"].as_str().unwrap();
        market.adviser.page(page).await.expect(200);
        let shown = format!("/n/{}/partners/{id}", market.network);
        let table = format!("{shown}/partners.csv");
        for address in [&shown, &table] {
            let text = market.adviser.page(address).await.expect(200).text();
            assert!(text.contains(VALVES.headline) && text.contains("Canarymill"), "{text}");
            assert!(!text.contains("Zebrafinch") && !text.contains(&market.valves.id), "{text}");
        }
        let (other, theirs) = app.adviser("ed@grebe.example", None).await;
        for foreign in [&other, &market.mill.owner, &app.administrator("root@kontor.example").await] {
            foreign.get(&job).await.expect(404);
            foreign.delete(&job).await.expect(404);
            foreign.get(&format!("{job}/client-partners")).await.expect(404);
            foreign.get(&format!("/api/v1/networks/{}/jobs", market.network)).await.expect(404);
            foreign.page(&format!("/jobs/{id}")).await.expect(404);
            foreign.page(&shown).await.expect(404);
            foreign.page(&format!("/n/{theirs}/partners/{id}")).await.expect(404);
        }
        market.adviser.delete(&job).await.expect(409);
        // Who is no client any more is gone from what was found.
        app.write(|conn| {
            Ok(diesel::update(mandates::table).set(mandates::ended_at.eq(clock::now())).execute(conn)?)
        });
        assert_eq!(market.partners(&job).await, [json!(null); 0]);
    }

    /// A node that died has left its part; when its lease is over another one does the rest, and nothing twice.
    async fn another_node_goes_on_where_one_died(app: TestApp) {
        let market = Market::open(&app).await;
        app.becomes_client(&market.valves, &market.network);
        let job = market.job().await;
        assert!(matches!(work_off_one(app.inside(), &[DIES]), Err(Error::Busy)));
        assert_eq!(market.state(&job).await, ("running".to_owned(), json!(1), json!(9)));
        assert!(!work_off_one(app.inside(), &[WORKER]).unwrap(), "its lease is not over");
        lapse(app.inside());
        assert!(work_off_one(app.inside(), &[WORKER]).unwrap());
        assert_eq!((market.state(&job).await, attempts(&app)), (("done".to_owned(), json!(2), json!(2)), 2));
        let found: Vec<usize> = market.partners(&job).await.iter().map(|one| one["partners"].as_array().unwrap().len()).collect();
        assert_eq!(found.iter().filter(|count| **count == 0).count(), 1, "the first part was not done anew: {found:?}");
    }

    async fn a_node_that_slept_stores_nothing(app: TestApp) {
        let market = Market::open(&app).await;
        let job = market.job().await;
        assert!(work_off_one(app.inside(), &[SLEEPS]).unwrap());
        assert_eq!((market.state(&job).await, attempts(&app)), (("done".to_owned(), json!(1), json!(1)), 2));
    }

    /// Each node finds it, one takes it.
    async fn two_nodes_carry_it_out_once(app: TestApp) {
        let market = Market::open(&app).await;
        for round in 0..3 {
            let job = market.job().await;
            let nodes = [app.inside().clone(), app.inside().clone()]
                .map(|node| std::thread::spawn(move || work_off_one(&node, &[WORKER]).unwrap()));
            let took = nodes.into_iter().map(|node| node.join().unwrap()).filter(|took| *took).count();
            assert_eq!((took, market.state(&job).await.0.as_str()), (1, "done"), "round {round}");
        }
        let all: Vec<i32> = app.read(|conn| Ok(jobs::table.select(jobs::attempts).load(conn)?));
        assert_eq!(all, [1, 1, 1]);
    }

    /// Whoever presses first: one is asked for, the others are told that it is under way.
    async fn it_is_asked_for_once_at_a_time(app: TestApp) {
        let market = Market::open(&app).await;
        let address = market.asked();
        let calls = (0..6).map(|_| market.adviser.post(&address, json!({})).into_future());
        let mut found: Vec<u16> = futures_util::future::join_all(calls).await.iter().map(|answer| answer.status).collect();
        found.sort_unstable();
        assert_eq!(found, [201, 409, 409, 409, 409, 409]);
    }

    async fn a_job_can_be_stopped(app: TestApp) {
        let market = Market::open(&app).await;
        let waiting = market.job().await;
        market.adviser.delete(&waiting).await.expect(204);
        assert!(!work_off_one(app.inside(), &[WORKER]).unwrap(), "it does not begin any more");
        market.adviser.delete(&waiting).await.expect(409);
        let running = market.job().await;
        assert!(work_off_one(app.inside(), &[STOPPED]).unwrap());
        assert_eq!(market.state(&running).await.0, "cancelled");
        let id = market.job().await.rsplit('/').next().unwrap().to_owned();
        let page = market.adviser.page(&format!("/jobs/{id}")).await.expect(200).text();
        assert!(page.contains("<progress") && page.contains("http-equiv=\"refresh\""), "{page}");
        market.adviser.submit(&format!("/jobs/{id}/cancel"), &[]).await.expect(303);
        let page = market.adviser.page(&format!("/jobs/{id}")).await.expect(200).text();
        assert!(page.contains("It was stopped before anything was done") && !page.contains("http-equiv=\"refresh\""), "{page}");
        market.adviser.submit(&format!("/jobs/{id}/cancel"), &[]).await.expect(303);
    }

    /// What ends every node that takes it on is given up; who has lost the right gets nothing.
    async fn what_cannot_be_done_fails(app: TestApp) {
        let market = Market::open(&app).await;
        let deadly = market.job().await;
        let dies = Worker { kind: Kind::ClientPartners, run: |_, _| Err(Error::Busy) };
        for _ in 0..5 {
            assert!(work_off_one(app.inside(), &[dies]).is_err());
            lapse(app.inside());
        }
        assert!(!work_off_one(app.inside(), &[WORKER]).unwrap());
        assert_eq!(market.state(&deadly).await.0, "failed");
        let job = market.job().await;
        let seat = network_members::table.filter(network_members::network_id.eq(&market.network));
        let role = |role: &'static str| app.write(|conn| Ok(diesel::update(seat).set(network_members::role.eq(role)).execute(conn)?));
        role("analyst");
        market.adviser.get(&job).await.expect(404);
        assert!(work_off_one(app.inside(), &[WORKER]).unwrap());
        role("adviser");
        assert_eq!(market.state(&job).await.0, "failed");
        assert_eq!(market.partners(&job).await, [json!(null); 0]);
    }

    /// Kept for some weeks, then forgotten with what was found; what is open stays.
    async fn old_jobs_are_forgotten(app: TestApp) {
        let market = Market::open(&app).await;
        let old = market.job().await;
        work_off_one(app.inside(), &[WORKER]).unwrap();
        let open = market.job().await;
        let in_days = |days| clock::now().plus(Duration::days(days));
        assert_eq!(app.write(|conn| room::sweep(conn, 30, in_days(29))), 0);
        assert_eq!(app.write(|conn| room::sweep(conn, 30, in_days(31))), 1);
        market.adviser.get(&old).await.expect(404);
        market.adviser.get(&open).await.expect(200);
        let left: i64 = app.read(|conn| Ok(client_partners::table.count().get_result(conn)?));
        assert_eq!(left, 0);
    }
}
