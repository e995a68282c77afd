package dev.kontor.crm.audit;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All entries of the audit log that a filter asks for, as CSV: a stretch at a time, so that it may be large. */
@PageBean
@Shows("/crm/audit/audit-csv.xhtml")
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
public class AuditDownload {

    private static final int STRETCH = 500;

    /** By which spreadsheets know that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private AuditLog log;
    private AuditAsked filters;
    private Caller caller;

    /** For the container's proxy. */
    protected AuditDownload() {}

    /** All parts by CDI. */
    @Inject
    public AuditDownload(AuditLog log, AuditAsked filters, Caller caller) {
        this.log = log;
        this.filters = filters;
        this.caller = caller;
    }

    /** Answers with the table in place of a page. */
    public void write() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        // asked before the first byte: what is wrong with a filter is still told
        var entries = stretch(null);
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        var writer = external.getResponseOutputWriter();
        writer.write(MARK);
        writer.write(AuditCsv.of(entries));
        writeRest(writer, entries);
        context.responseComplete();
    }

    private void writeRest(Writer writer, List<AuditEntry> first) throws IOException {
        var entries = first;
        while (entries.size() >= STRETCH) {
            writer.flush();
            entries = stretch(entries.getLast().position());
            writer.write(AuditCsv.body(entries));
        }
    }

    private List<AuditEntry> stretch(@Nullable Long before) {
        return log.list(caller.tenant(), filters.filter(before), STRETCH);
    }
}
