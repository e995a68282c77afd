package dev.kontor.benchmark;

import java.util.List;

/** What is asked: each list as it opens, by what people look for, with a text, and in its middle; each thing; its past. */
final class CrmRequests {

    static final List<String> ALL = """
            contacts
            contacts?archived=false&sort=changed&direction=desc
            contacts?companyId={company}
            contacts?tag=vip
            contacts?q=schmidt
            contacts?q=zimmermann
            contacts?page={middle}
            contacts/{contact}
            contacts/duplicates?name=Anna%20Schmitd&email=anna@firma.example
            companies
            companies?country=DE&sort=opportunities&direction=desc
            companies?industry=Software
            companies?q=nord
            companies?page={middle}
            companies/{company}
            opportunities
            opportunities?status=open&sort=close
            opportunities?ownerId={user}&status=open&sort=value&direction=desc
            opportunities?stage=proposal&status=open
            opportunities?customerId={customer}
            opportunities?q=wartung
            opportunities?page={middle}
            opportunities/{opportunity}
            opportunities/board
            opportunities/board?ownerId={user}
            opportunities/analytics
            opportunities/analytics?from=2026-07-01&to=2026-09-30
            customers
            customers?kind=b2b&active=true
            customers?sort=open-total&direction=desc
            customers?q=nord
            customers?page={middle}
            customers/{customer}
            customers/{customer}/timeline
            customers/{customer}/timeline?days=365&category=transaction
            customers/{customer}/orders
            orders
            orders?sort=placed&direction=desc
            orders?status=placed
            orders?customerId={customer}&status=shipped
            orders?totalFrom=1000&sort=total&direction=desc
            orders?q=1234
            orders?page={middle}
            orders/{order}
            users
            users?role=sales&active=true
            users?q=ann
            users/{user}
            teams
            teams?memberId={user}
            teams?q=nord
            todos
            todos?view=mine&assigneeId={assignee}
            todos?view=due
            todos?view=overdue
            todos?view=done&sort=changed&direction=desc
            todos?subjectKind=customer&subjectId={customer}
            todos?q=angebot
            todos?page={middle}
            notifications?userId={reader}
            notifications?userId={reader}&unread=true
            activities
            activities?sort=happened&direction=desc
            activities?subjectKind=customer&subjectId={customer}
            activities?authorId={user}&kind=call
            activities?q=angebot
            activities?page={middle}
            activities/feed
            activities/feed?viewerId={user}
            activities/feed?teamId={team}
            activities/feed?subjectKind=customer&subjectId={customer}
            activities/feed?viewerId={user}&before=2025-12-01T00:00:00Z
            audit
            audit?entity=customer&id={customer}
            audit?type=CustomerCreditLimitChanged
            audit?user=nobody
            audit?from=2020-01-01T00:00:00Z&before={position}
            search?q=schmidt
            search?q=schm
            search?q=schmidt%20anna
            search?q=zimermann
            search?q=nord&kinds=company
            contacts/{contact}/history
            contacts/{contact}?asOf={position}
            opportunities/{opportunity}/history
            customers/{customer}?asOf={position}
            opportunities/{opportunity}/diff?to={position}
            """.lines().map(String::strip).toList();

    private CrmRequests() {}
}
