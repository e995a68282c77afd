package dev.kontor.crm.opportunity.board;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.opportunity.board.BoardView.Column;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller may win, stage by stage, for the first page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class MyPipeline {

    private Board board;
    private Caller caller;
    private @Nullable List<Column> found;

    /** For the container's proxy. */
    protected MyPipeline() {}

    /** Both parts by CDI. */
    @Inject
    public MyPipeline(Board board, Caller caller) {
        this.board = board;
        this.caller = caller;
    }

    /** The stages at which the caller has something. */
    public List<Column> getColumns() {
        var known = found;
        if (known == null) {
            known = caller
                    .userId()
                    .map(user -> board.of(caller.tenant(), new BoardFilter(user, null), 0)
                            .columns())
                    .orElse(List.of())
                    .stream()
                    .filter(column -> column.count() > 0)
                    .toList();
            found = known;
        }
        return known;
    }
}
