//! Starts that go wrong.

use crate::driver::{Driven, Home, has_screen};

#[tokio::test]
async fn a_damaged_database_is_told_and_left_alone() {
    if !has_screen("starting") {
        return;
    }
    let home = Home::new();
    std::fs::create_dir_all(home.data()).expect("a folder for the data");
    let database = home.data().join("trackmend.db");
    let damaged = b"this is no database, and was once somebody's history".repeat(100);
    std::fs::write(&database, &damaged).expect("a damaged database");
    let w = Driven::start_in(home).await;
    let said = w.read("error").await;
    assert!(said.len() > 20 && !said.contains("error-"), "it says what is wrong: {said:?}");
    w.picture("start-damaged").await;
    assert_eq!(std::fs::read(&database).expect("it is still there"), damaged, "it is never touched");
}
