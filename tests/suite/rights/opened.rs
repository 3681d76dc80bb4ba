//! What is there to be asked about, and is made anew once somebody has used it up.

use serde_json::{Value, json};

use super::world::{NOTHING, NUMBER, World};
use crate::organisations::{joins_network, path};
use crate::support::Actor;

impl World {
    /// A path with the world's own keys in its places, or with one that nothing has. What a success uses up is made anew.
    pub async fn filled(&self, path: &str, known: bool) -> String {
        let parts: Vec<&str> = path.split('/').collect();
        let in_network = parts.contains(&"networks") || parts.contains(&"n");
        let mut filled: Vec<String> = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            if !part.starts_with('{') {
                filled.push((*part).to_owned());
                continue;
            }
            filled.push(match parts[at - 1] {
                "codelists" => "nace".to_owned(),
                "entries" => "25.53".to_owned(),
                "successors" => "25.62".to_owned(),
                "unmark" => "kept".to_owned(),
                "profile" => "2".to_owned(),
                _ if !known => NOTHING.to_owned(),
                "organisations" | "o" => self.company.clone(),
                "networks" | "n" => self.network.clone(),
                "accounts" => self.account.clone(),
                "sessions" => self.session().await,
                "opportunities" => self.opportunity.clone(),
                "searches" => self.search().await,
                "jobs" | "partners" => self.job().await,
                "profiles" | "matches" => self.profile.clone(),
                "reviews" => self.waiting.clone(),
                "people" | "members" if in_network => self.colleague().await,
                "people" => self.member.clone(),
                "invitations" if in_network => self.network_invitation().await,
                "invitations" if parts.len() > 3 => self.invitation().await,
                "questions" | "join-requests" => self.question().await,
                "permissions" | "mandates" => self.mandate().await,
                "duplicates" | "duplicate-cases" => self.case().await,
                "tasks" => self.task().await,
                // Words of mailed links: nobody has them.
                _ => NOTHING.to_owned(),
            });
        }
        filled.join("/")
    }

    /// A new permission for the network; the former one ends.
    pub async fn mandate(&self) -> String {
        let body = json!({ "network": self.network, "may_edit": true, "may_answer": true });
        self.owner.post(&format!("{}/mandates", path(&self.company)), body).await.expect(201).id()
    }

    /// A job of the network that has not ended.
    async fn job(&self) -> String {
        let network = format!("/api/v1/networks/{}", self.network);
        let all = self.manager.get(&format!("{network}/jobs")).await.expect(200).items();
        match all.iter().find(|job| job["ended_at"].is_null()) {
            Some(open) => open["id"].as_str().unwrap().to_owned(),
            None => {
                self.manager.post(&format!("{network}/client-partners"), json!({})).await.expect(201).id()
            }
        }
    }

    /// What is first in a list of open things, or what is then made.
    async fn open_or(&self, reader: &Actor, list: &str, make: impl AsyncFnOnce()) -> String {
        let open = reader.get(list).await.expect(200).items();
        if let Some(first) = open.first() {
            return first["id"].as_str().unwrap().to_owned();
        }
        make().await;
        let open = reader.get(list).await.expect(200).items();
        open[0]["id"].as_str().unwrap().to_owned()
    }

    /// What the owner wants to be told of.
    async fn search(&self) -> String {
        let list = format!("{}/searches", path(&self.company));
        let save = async || {
            self.owner.post(&list, json!({ "name": "Everything" })).await.expect(201);
        };
        self.open_or(&self.owner, &list, save).await
    }

    /// An open invitation into the company.
    async fn invitation(&self) -> String {
        let list = format!("{}/invitations", path(&self.company));
        let invite = async || {
            let body = json!({ "email": "gnu@mill.example", "role": "representative" });
            self.owner.post(&list, body).await.expect(201);
        };
        self.open_or(&self.owner, &list, invite).await
    }

    /// An open invitation into the network.
    async fn network_invitation(&self) -> String {
        let list = format!("/api/v1/networks/{}/invitations", self.network);
        let invite = async || {
            let body = json!({ "email": "gnu@chamber.example", "role": "analyst" });
            self.manager.post(&list, body).await.expect(201);
        };
        self.open_or(&self.manager, &list, invite).await
    }

    /// A question to join that waits.
    async fn question(&self) -> String {
        let list = format!("{}/join-requests", path(&self.company));
        let ask = async || {
            let asker = self.app.person(&format!("{}@asks.example", uuid::Uuid::new_v4().simple())).await;
            let body = json!({ "country": "HU", "registration_number": NUMBER });
            asker.post("/api/v1/join-requests", body).await.expect(202);
        };
        self.open_or(&self.owner, &list, ask).await
    }

    /// A case of two records that may be one company; the company's own is the older.
    async fn case(&self) -> String {
        let found = async || {
            let twin = self.app.person(&format!("{}@twin.example", uuid::Uuid::new_v4().simple())).await;
            let body = json!({ "name": "Another name", "country": "HU", "registration_number": NUMBER });
            twin.post("/api/v1/organisations", body).await.expect(201);
        };
        self.open_or(&self.owner, "/api/v1/duplicate-cases", found).await
    }

    /// A task of the company's people.
    async fn task(&self) -> String {
        use kontor::organisations::{TaskKind, actions::tasks};
        if let Some(there) = self.tasks().await.first() {
            return there["id"].as_str().unwrap().to_owned();
        }
        let mut task = tasks::NewTask::about(TaskKind::ToDo, "");
        task.organisation = Some(self.company.parse().unwrap());
        self.app.write(|conn| tasks::open(conn, &task, kontor::clock::now())).to_string()
    }

    /// The open ones; cases of duplicates open others.
    async fn tasks(&self) -> Vec<Value> {
        let all = self.owner.get("/api/v1/tasks").await.expect(200).items();
        all.into_iter().filter(|one| one["kind"] == "to_do").collect()
    }

    /// A browser in which the owner is signed in.
    async fn session(&self) -> String {
        self.app.browser("wagtail@zebrafinch.example");
        let sessions = self.owner.get("/api/v1/me/sessions").await.expect(200).items();
        sessions[0]["id"].as_str().unwrap().to_owned()
    }

    /// An analyst's role in the network.
    async fn colleague(&self) -> String {
        let members = format!("/api/v1/networks/{}/members", self.network);
        let analyst = |people: &[Value]| {
            let found = people.iter().find(|one| one["role"] == "analyst");
            found.map(|one| one["id"].as_str().unwrap().to_owned())
        };
        if let Some(there) = analyst(&self.manager.get(&members).await.expect(200).items()) {
            return there;
        }
        let email = format!("{}@chamber.example", uuid::Uuid::new_v4().simple());
        let colleague = self.app.person(&email).await;
        joins_network(&self.app, &self.manager, &self.network, &email, &colleague, "analyst").await;
        analyst(&self.manager.get(&members).await.expect(200).items()).unwrap()
    }

    /// How many invitations, questions, cases, tasks and members are there.
    pub async fn open_things(&self) -> [usize; 6] {
        let base = path(&self.company);
        let network = format!("/api/v1/networks/{}/invitations", self.network);
        let members = format!("/api/v1/networks/{}/members", self.network);
        [
            self.owner.get(&format!("{base}/invitations")).await.expect(200).items().len(),
            self.manager.get(&network).await.expect(200).items().len(),
            self.owner.get(&format!("{base}/join-requests")).await.expect(200).items().len(),
            self.owner.get("/api/v1/duplicate-cases").await.expect(200).items().len(),
            self.tasks().await.len(),
            self.manager.get(&members).await.expect(200).items().len(),
        ]
    }
}
