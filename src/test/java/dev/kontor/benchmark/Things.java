package dev.kontor.benchmark;

import dev.kontor.api.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What {@code {name}} stands for in requests: of each kind the thing that there is most about, and a list's middle. */
final class Things {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String MIDDLE = "page={middle}";

    private static final Map<String, String> BUSIEST = Map.of(
            "contact",
                    "select id from audit_entry where entity = 'contact' group by id order by count(*) desc, id limit 1",
            "company",
                    "select company_id from contact where company_id is not null group by 1 order by count(*) desc, 1 limit 1",
            "customer", "select customer_id from customer_timeline group by 1 order by count(*) desc, 1 limit 1",
            "order", "select id from orders order by item_count desc, id limit 1",
            "opportunity",
                    "select id from audit_entry where entity = 'opportunity' group by id order by count(*) desc, id limit 1",
            "user", "select owner_id from opportunity group by 1 order by count(*) desc, 1 limit 1",
            "assignee",
                    "select assignee_id from todo where status = 'OPEN' and assignee_id is not null group by 1 order by count(*) desc, 1 limit 1",
            "reader", "select user_id from notification group by 1 order by count(*) desc, 1 limit 1",
            "team", "select team_id from team_member group by 1 order by count(*) desc, 1 limit 1",
            "position", "select max(position) / 2 from event_log");

    private final CrmReads reads;
    private final Map<String, String> known = new HashMap<>();

    Things(CrmReads reads) {
        this.reads = reads;
    }

    /** The request with what its names stand for. */
    String in(String request) {
        var named = NAME.matcher(request.replace(MIDDLE, "page=0"))
                .replaceAll(found -> known.computeIfAbsent(found.group(1), name -> reads.value(BUSIEST.get(name))));
        if (!request.contains(MIDDLE)) {
            return named;
        }
        var page = (Page<?>) reads.get(named);
        return named.replace("page=0", "page=" + page.total() / page.size() / 2);
    }
}
