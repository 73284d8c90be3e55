package com.xkit.controller;

import com.xkit.users.connections.Slack;

class Controller {
    static final String DOMAIN = "acme.xkit.co";
}
