pub fn connection_url(user: &str, slug: &str) -> String {
    format!("https://app.xkit.co/api/platform/contexts/{user}/connections/{slug}")
}
