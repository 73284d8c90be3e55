package com.acme.crm

fun connectionUrl(userId: String, slug: String) =
    "https://app.xkit.co/api/platform/contexts/$userId/connections/${slug.lowercase()}"
