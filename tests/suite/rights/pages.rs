//! The pages, and what their forms send.

use actix_web::http::Method;

use super::operations::OUTSIDE;
use super::registered::routes;
use super::world::{CALLERS, NOTHING, World};
use super::{assert_agreed, cell};
use crate::on_both_databases;
use crate::support::{Actor, Answer, PASSWORD};

/// One line a page, one more for its form: columns as in [`CALLERS`]. A new page fails until somebody has thought about who may see it.
const AGREED: &str = "pages.txt";

/// How many of the callers nobody takes for signed in: they have nothing to come back to.
const SIGNED_OUT: usize = 3;

/// Opens the page, or sends a form of our own that was read long ago: what it asks for is understood, and where something is versioned
/// it is not done.
async fn open(browser: &Actor, method: &Method, address: &str, column: usize) -> Answer {
    if *method == Method::GET {
        return browser.page(address).await;
    }
    let mut form = vec![("version", "999"), ("keep", NOTHING), ("mark", "kept"), ("do", "disable")];
    // Each signs in as somebody else whom nobody knows: too many attempts on one address are slowed down.
    let unknown = format!("nobody{column}@mill.example");
    if address == "/sign-in" {
        form.push(("email", &unknown));
    }
    browser.submit(address, &form).header("sec-fetch-site", "same-origin").await
}

on_both_databases! {
    /// Whose a thing is not, for him its page is the one for a key that nothing has, and afterwards all is as before.
    async fn every_page_for_every_caller(app: TestApp) {
        let world = World::build(&app).await;
        let routes = routes();
        let mut cells: Vec<String> = vec![String::new(); routes.len()];
        let mut told_apart = Vec::new();
        let before = world.portrait().await;
        for (column, who) in CALLERS.iter().enumerate() {
            if column == OUTSIDE {
                assert_eq!(world.portrait().await, before);
                assert_eq!(world.open_things().await, [1, 1, 1, 1, 1, 3]);
            }
            let mut browser = world.browser(column);
            for ((method, path), line) in routes.iter().zip(&mut cells) {
                let own = world.filled(path, true).await;
                let answer = open(&browser, method, &own, column).await;
                line.push(cell(&answer));
                line.push(' ');
                assert!(answer.status < 500, "{method} {path} answers {} to {who}", answer.status);
                assert!(answer.status != 400, "{method} {path} does not understand the table's question");
                // Who has a right to the company may see in the page's frame which one it is.
                if answer.status == 404 && column < OUTSIDE {
                    let nothing = world.filled(path, false).await;
                    let same = open(&browser, method, &nothing, column).await;
                    if answer.text().replace(&own, &nothing) != same.text() {
                        told_apart.push(format!("{method} {path} for {who}"));
                    }
                }
                match path.as_str() {
                    "/sign-out" | "/settings/sessions/everywhere" if column >= SIGNED_OUT => {
                        browser = world.browser(column);
                        world.callers[column].sign_in(world.address(column), PASSWORD).await;
                    }
                    "/o/{organisation}/permissions/{mandate}/end" => {
                        world.mandate().await;
                    }
                    _ => {}
                }
            }
        }
        assert!(told_apart.is_empty(), "{}", told_apart.join("\n"));
        assert_agreed(AGREED, &routes, &cells);
    }
}
