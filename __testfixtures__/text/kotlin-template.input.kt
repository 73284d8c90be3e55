package com.acme.crm

fun connectionUrl(userId: String, slug: String) =
    "https://app.xkit.co/api/platform/users/$userId/connections/${slug.lowercase()}"
