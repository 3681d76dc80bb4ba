//! What every answer has, whichever feature gives it.

use crate::on_both_databases;

on_both_databases! {
    /// An orchestrator asks these two.
    async fn health_is_answered(app: TestApp) {
        let visitor = app.visitor();
        assert_eq!(visitor.get("/health/live").await.expect(200).text(), "live");
        visitor.get("/health/ready").await.expect(503);
        let inside = app.inside();
        inside.matcher.catch_up(&inside.db, kontor::clock::now()).unwrap();
        assert_eq!(visitor.get("/health/ready").await.expect(200).text(), "ready");
    }

    /// A program reads the code, a person the title, in its language.
    async fn an_unknown_address_is_a_problem_document(app: TestApp) {
        let answer = app.visitor().get("/api/v1/nothing-here").header("accept-language", "de").await.expect(404);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        assert_eq!(answer.header("content-language"), Some("de"));
        assert_eq!(answer.code(), "not_found");
        assert_eq!(answer.json()["status"], 404);
    }
}
