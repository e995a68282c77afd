package dev.kontor.web;

import static dev.kontor.web.Trade.sent;

import dev.kontor.api.Api;
import dev.kontor.crm.People;
import dev.kontor.security.Someone;
import java.util.Map;

/**
 * What people of a small firm do together.
 *
 * @param todo one that was put off
 * @param team one that some belong to
 */
record Work(String todo, String team) {

    /** Begun by somebody, about a contact. */
    static Work of(Someone who, String contact) {
        var todo = People.id(sent(who.send("POST", "api/todos", """
                {"title":"Write the offer for two hundred engines","assigneeId":"%s","dueOn":"2026-01-02",
                 "note":"With the discount that she asked for.\\nThe workshop knows the weights.",
                 "subject":{"kind":"contact","id":"%s"}}
                """.formatted(who.id(), contact))));
        sent(who.send("PUT", "api/todos/" + todo + "/due", "{\"dueOn\":\"2026-02-27\"}"));
        sent(who.send("POST", "api/todos/" + todo + "/complete", ""));
        var reopened = sent(who.send("POST", "api/todos/" + todo + "/reopen", ""));
        sent(who.send("GET", "api/todos/" + todo + "?after=" + reopened.position(), ""));

        // teams are for administrators alone to make
        var team = People.id(sent(Api.send("POST", "api/teams", "{\"name\":\"North\"}")));
        for (var name : new String[] {"Charlotte Brunel", "Konrad Zuse", "Emmy Noether"}) {
            join(team, People.id(People.user(name, "Europe/Berlin", "sales")));
        }
        join(team, who.id());
        var named = sent(Api.send("PUT", "api/teams/" + team + "/name", "{\"name\":\"North and East\"}"));
        sent(Api.send("GET", "api/teams/" + team + "?after=" + named.position(), ""));
        return new Work(todo, team);
    }

    private static void join(String team, String user) {
        sent(Api.send("PUT", "api/teams/" + team + "/members/" + user, ""));
    }

    /** The pages to look at, by the names of their pictures. */
    void pages(Map<String, String> pages) {
        pages.put("todo", "crm/todo/todo?id=" + todo);
        pages.put("team", "crm/team/team?id=" + team);
    }
}
