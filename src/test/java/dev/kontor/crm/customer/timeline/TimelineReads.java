package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.sample.SampleDatabase;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The timeline's query as its resource asks it, without the link to the next page, which needs Jakarta REST. */
@Path("customers")
public class TimelineReads {

    private final Timeline timeline;

    public TimelineReads(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @Path("{id}/timeline")
    public List<?> entries(@PathParam("id") CustomerId id, @BeanParam TimelineRequest asked) {
        return timeline.entries(asked.ofCustomer(SampleDatabase.TENANT, id));
    }
}
