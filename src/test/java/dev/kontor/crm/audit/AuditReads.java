package dev.kontor.crm.audit;

import dev.kontor.sample.SampleDatabase;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The audit log's query as its resource asks it, without the link to the next page, which needs Jakarta REST. */
@Path("audit")
public class AuditReads {

    private final AuditLog log;

    public AuditReads(AuditLog log) {
        this.log = log;
    }

    @GET
    public List<AuditEntry> page(@BeanParam AuditRequest asked) {
        return log.list(SampleDatabase.TENANT, asked.filter(), asked.limit());
    }
}
