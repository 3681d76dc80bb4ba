//! Companies: who may see and change what, their people, permissions and duplicates.

mod duplicates;
mod people;
mod permissions;
mod records;

use serde_json::{Value, json};

use crate::support::{Actor, TestApp};

/// A company of this actor; its key.
pub async fn company(owner: &Actor, name: &str) -> String {
    let body = json!({ "name": name, "country": "HU", "city": "Gyöngyös" });
    owner.post("/api/v1/organisations", body).await.expect(201).id()
}

/// The path of a company.
pub fn path(id: &str) -> String {
    format!("/api/v1/organisations/{id}")
}

/// A network; its key.
pub async fn network(administrator: &Actor, name: &str) -> String {
    let body = json!({ "name": name, "country": "HU", "kind": "chamber" });
    administrator.post("/api/v1/networks", body).await.expect(201).id()
}

/// Invites an address into a network and takes the invitation up.
pub async fn joins_network(
    app: &TestApp,
    administrator: &Actor,
    network: &str,
    email: &str,
    person: &Actor,
    role: &str,
) {
    let body = json!({ "email": email, "role": role });
    administrator.post(&format!("/api/v1/networks/{network}/invitations"), body).await.expect(201);
    accept(app, email, person).await;
}

/// Takes up the newest invitation that was mailed to this address.
pub async fn accept(app: &TestApp, email: &str, person: &Actor) {
    let link = app.last_mail_to(email).link();
    let token = link.rsplit('/').next().unwrap();
    person.post("/api/v1/invitations/accept", json!({ "token": token })).await.expect(200);
}

/// Makes somebody a member of a company by invitation.
pub async fn joins(app: &TestApp, owner: &Actor, id: &str, email: &str, role: &str) -> Actor {
    let person = app.person(email).await;
    let body = json!({ "email": email, "role": role });
    owner.post(&format!("{}/invitations", path(id)), body).await.expect(201);
    accept(app, email, &person).await;
    person
}

/// The key of somebody's membership in a company.
pub async fn membership(reader: &Actor, id: &str, email: &str) -> String {
    let people = reader.get(&format!("{}/people", path(id))).await.expect(200).items();
    let found = people.iter().find(|one| one["email"] == email).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

/// What a list holds under one name.
pub fn all(items: &[Value], field: &str) -> Vec<String> {
    items.iter().map(|item| item[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// The key of an account.
pub fn account_of(app: &TestApp, email: &str) -> kontor::accounts::AccountId {
    use diesel::prelude::*;
    use kontor::db::schema::accounts;
    app.read(|conn| Ok(accounts::table.filter(accounts::email.eq(email)).select(accounts::id).first(conn)?))
}

/// An administrator suspends an account.
pub async fn suspend(app: &TestApp, root: &Actor, email: &str) {
    let account = format!("/api/v1/accounts/{}", account_of(app, email));
    let version = root.get(&account).await.expect(200).version();
    root.patch(&account, json!({ "disabled": true })).if_match(version).await.expect(200);
}
