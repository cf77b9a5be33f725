// Generated from openapi.json.
export interface paths {
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organization: list */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Admit an organization
         * @description Art 4. By: city digital governance center.
         */
        post: operations["admitOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organization */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organization: history */
        get: operations["getOrganizationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm its identity
         * @description Art 4. By: city digital governance center. From: admitted.
         */
        post: operations["verifyOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/record-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a role with its legal basis
         * @description Art 6. By: city data authority. From: active.
         */
        post: operations["recordRoleOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change its name
         * @description Art 4. By: city data authority. From: active.
         */
        post: operations["renameOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend it
         * @description Art 6. By: city data authority. From: active.
         */
        post: operations["suspendOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume it
         * @description Art 6. By: city data authority. From: suspended.
         */
        post: operations["resumeOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/record-succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record its successor
         * @description Art 6. By: city data authority. From: active, suspended.
         */
        post: operations["recordSuccessionOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record its dissolution
         * @description Art 6. By: city data authority. From: active, suspended.
         */
        post: operations["dissolveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a person
         * @description Art 4. By: city digital governance center. From: admitted, active.
         */
        post: operations["addPersonOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public data zone: list */
        get: operations["listZones"];
        put?: never;
        /**
         * Plan a zone
         * @description Art 5. By: city data authority.
         */
        post: operations["planZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public data zone */
        get: operations["getZone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public data zone: history */
        get: operations["getZoneHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/report-ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the zone ready
         * @description Art 6. By: city digital governance center. From: planned.
         */
        post: operations["reportReadyZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the zone
         * @description Art 22. By: city data authority. From: planned. Needs the concurrence of the other body.
         */
        post: operations["openZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend the zone
         * @description Art 6. By: city data authority. From: open. Needs the concurrence of the other body.
         */
        post: operations["suspendZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume the zone
         * @description Art 22. By: city data authority. From: suspended. Needs the concurrence of the other body.
         */
        post: operations["resumeZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the zone
         * @description Art 6. By: city data authority. From: open, suspended. Needs the concurrence of the other body.
         */
        post: operations["closeZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the plan
         * @description Art 6. By: city data authority. From: planned. Needs the concurrence of the other body.
         */
        post: operations["cancelZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/record-platform-security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the platform's security level
         * @description Art 22. By: city digital governance center. From: planned, open, suspended.
         */
        post: operations["recordPlatformSecurityZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zones/{id}/concurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a concurrence on file
         * @description Art 22. By: regulator of the zone. From: planned, open, suspended.
         */
        post: operations["concurZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Announcement: list */
        get: operations["listAnnouncements"];
        put?: never;
        /**
         * Draft an announcement
         * @description Art 7. By: city data authority.
         */
        post: operations["draftAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Announcement */
        get: operations["getAnnouncement"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 7. By: city data authority. From: draft.
         */
        delete: operations["discardAnnouncement"];
        options?: never;
        head?: never;
        /**
         * Revise the draft
         * @description Art 7. By: city data authority. From: draft.
         */
        patch: operations["reviseAnnouncement"];
        trace?: never;
    };
    "/api/v1/announcements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Announcement: history */
        get: operations["getAnnouncementHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish
         * @description Art 7. By: city data authority. From: draft. Needs the concurrence of the other body.
         */
        post: operations["publishAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a numbered amendment
         * @description Art 7. By: city data authority. From: published. Needs the concurrence of the other body.
         */
        post: operations["amendAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Art 7. By: city data authority. From: published, closed. Needs the concurrence of the other body.
         */
        post: operations["cancelAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare failed
         * @description Art 7. By: city data authority. From: closed. Needs the concurrence of the other body.
         */
        post: operations["failAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete
         * @description Art 10. By: city data authority. From: closed. Needs the concurrence of the other body.
         */
        post: operations["completeAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements/{id}/concurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a concurrence on file
         * @description Art 7. By: regulator of the zone. From: draft, published, closed.
         */
        post: operations["concurAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agreement: list */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Draft an agreement
         * @description Art 10. By: city data authority.
         */
        post: operations["draftAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agreement */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 10. By: city data authority. From: draft.
         */
        delete: operations["discardAgreement"];
        options?: never;
        head?: never;
        /**
         * Revise the draft
         * @description Art 11. By: city data authority. From: draft.
         */
        patch: operations["reviseAgreement"];
        trace?: never;
    };
    "/api/v1/agreements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agreement: history */
        get: operations["getAgreementHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/open-signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open for signature
         * @description Art 11. By: city data authority. From: draft.
         */
        post: operations["openSigningAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign
         * @description Art 10. By: party to the agreement. From: signing.
         */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up signing
         * @description Art 10. By: city data authority. From: signing.
         */
        post: operations["abandonAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend
         * @description Art 12. By: city data authority. From: effective. Needs the concurrence of the other body.
         */
        post: operations["suspendAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume
         * @description Art 12. By: city data authority. From: suspended. Needs the concurrence of the other body.
         */
        post: operations["resumeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terminate
         * @description Art 12. By: city data authority. From: signed, effective, suspended, termination_pending. Needs the concurrence of the other body.
         */
        post: operations["terminateAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/concurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a concurrence on file
         * @description Art 12. By: regulator of the zone. From: effective, suspended, signed, termination_pending.
         */
        post: operations["concurAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public data resource: list */
        get: operations["listResources"];
        put?: never;
        /**
         * Describe a resource
         * @description Art 2. By: data provider.
         */
        post: operations["draftResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public data resource */
        get: operations["getResource"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 14. By: the data provider concerned. From: draft.
         */
        delete: operations["discardResource"];
        options?: never;
        head?: never;
        /**
         * Revise the description
         * @description Art 14. By: the data provider concerned. From: draft.
         */
        patch: operations["reviseResource"];
        trace?: never;
    };
    "/api/v1/resources/{id}/gradings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every grading of the fields, with who graded and why */
        get: operations["getResourceGradings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public data resource: history */
        get: operations["getResourceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grade a field
         * @description Art 14. By: the data provider concerned. From: draft.
         */
        post: operations["gradeResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter it in the catalog
         * @description Art 14. By: the data provider concerned. From: draft.
         */
        post: operations["catalogResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise the grade of a field
         * @description Art 14. By: the data provider concerned. From: cataloged, suspended.
         */
        post: operations["raiseResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/propose-lowering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to lower the grade of a field
         * @description Art 14. By: the data provider concerned. From: cataloged.
         */
        post: operations["proposeLoweringResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/check-lowering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the proposed lowering
         * @description Art 14. By: the data provider concerned. From: cataloged.
         */
        post: operations["checkLoweringResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/confirm-lowering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the lowering
         * @description Art 14. By: city data authority. From: cataloged.
         */
        post: operations["confirmLoweringResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/decline-lowering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline the lowering
         * @description Art 14. By: city data authority. From: cataloged.
         */
        post: operations["declineLoweringResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the public-safety assessment
         * @description Art 16. By: the data provider concerned. From: draft, cataloged.
         */
        post: operations["assessResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend the resource
         * @description Art 14. By: the data provider concerned, city data authority. From: cataloged.
         */
        post: operations["suspendResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer it again
         * @description Art 14. By: the data provider concerned. From: suspended.
         */
        post: operations["resumeResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop offering it
         * @description Art 14. By: the data provider concerned. From: cataloged, suspended.
         */
        post: operations["retireResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/prohibit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that law forbids to open it
         * @description Art 2. By: city data authority. From: draft, cataloged, suspended.
         */
        post: operations["prohibitResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening of a resource to a zone: list */
        get: operations["listZoneOpenings"];
        put?: never;
        /**
         * Propose to open a resource to a zone
         * @description Art 14. By: the data provider concerned.
         */
        post: operations["proposeZoneOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening of a resource to a zone */
        get: operations["getZoneOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening of a resource to a zone: history */
        get: operations["getZoneOpeningHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open it to the zone
         * @description Art 14. By: city data authority. From: proposed. Needs the concurrence of the other body.
         */
        post: operations["openZoneOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse to open it
         * @description Art 14. By: city data authority. From: proposed.
         */
        post: operations["refuseZoneOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the proposal back
         * @description Art 14. By: the data provider concerned. From: proposed.
         */
        post: operations["retractZoneOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the opening
         * @description Art 14. By: city data authority. From: opened. Needs the concurrence of the other body.
         */
        post: operations["withdrawZoneOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/zone-openings/{id}/concurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a concurrence on file
         * @description Art 14. By: regulator of the zone. From: proposed, opened.
         */
        post: operations["concurZoneOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenario of use: list */
        get: operations["listScenarios"];
        put?: never;
        /**
         * Describe a scenario
         * @description Art 13. By: the operator concerned.
         */
        post: operations["draftScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenario of use */
        get: operations["getScenario"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 13. By: the operator concerned. From: draft.
         */
        delete: operations["discardScenario"];
        options?: never;
        head?: never;
        /**
         * Revise the draft
         * @description Art 13. By: the operator concerned. From: draft.
         */
        patch: operations["reviseScenario"];
        trace?: never;
    };
    "/api/v1/scenarios/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenario of use: history */
        get: operations["getScenarioHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register the scenario
         * @description Art 13. By: the operator concerned. From: draft.
         */
        post: operations["registerScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Amend a registered scenario
         * @description Art 13. By: the operator concerned. From: registered.
         */
        post: operations["amendScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the scenario
         * @description Art 13. By: the operator concerned. From: registered.
         */
        post: operations["closeScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share request: list */
        get: operations["listShareRequests"];
        put?: never;
        /**
         * Draft a share request
         * @description Art 15. By: the operator concerned.
         */
        post: operations["draftShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share request */
        get: operations["getShareRequest"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 15. By: the operator concerned. From: draft.
         */
        delete: operations["discardShareRequest"];
        options?: never;
        head?: never;
        /**
         * Revise it
         * @description Art 15. By: the operator concerned. From: draft, returned.
         */
        patch: operations["reviseShareRequest"];
        trace?: never;
    };
    "/api/v1/share-requests/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share request: history */
        get: operations["getShareRequestHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit to the regulator
         * @description Art 13. By: the operator concerned. From: draft, returned.
         */
        post: operations["submitShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Art 15. By: the operator concerned. From: submitted, returned, confirmed.
         */
        post: operations["withdrawShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return for correction
         * @description Art 15. By: regulator of the zone. From: submitted.
         */
        post: operations["returnShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject
         * @description Art 15. By: regulator of the zone. From: submitted.
         */
        post: operations["rejectShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assess and confirm
         * @description Art 15. By: regulator of the zone. From: submitted.
         */
        post: operations["confirmShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve items of one's own
         * @description Art 15. By: provider of an item. From: confirmed.
         */
        post: operations["approveShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse items of one's own
         * @description Art 15. By: provider of an item. From: confirmed.
         */
        post: operations["refuseShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/share-requests/{id}/fulfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that the supply has arrived
         * @description Art 15. By: the operator concerned. From: approved, partly_approved.
         */
        post: operations["fulfillShareRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grant: list */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grant */
        get: operations["getGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grant: history */
        get: operations["getGrantHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze
         * @description Art 23. By: city digital governance center, follows from another act. From: active, frozen.
         */
        post: operations["freezeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unfreeze
         * @description Art 23. By: city digital governance center, follows from another act. From: frozen.
         */
        post: operations["unfreezeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke
         * @description Art 15. By: the data provider concerned, regulator of the zone, follows from another act. From: active, frozen.
         */
        post: operations["revokeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshot in the vault: list */
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshot in the vault */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshot in the vault: history */
        get: operations["getSnapshotHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supply a batch to the zone
         * @description Art 15. By: the data provider concerned.
         */
        post: operations["supplySnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshots/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a faulty batch
         * @description Art 14. By: the data provider concerned. From: held.
         */
        post: operations["withdrawSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/de-identifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** De-identified copy: list */
        get: operations["listDeIdentifications"];
        put?: never;
        /**
         * Have a copy made
         * @description Art 14. By: the data provider concerned, city digital governance center.
         */
        post: operations["requestDeidentification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/de-identifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** De-identified copy */
        get: operations["getDeidentification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/de-identifications/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** De-identified copy: history */
        get: operations["getDeidentificationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/de-identifications/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check and release, with a grade of its own
         * @description Art 14. By: the data provider concerned, city digital governance center. From: produced.
         */
        post: operations["releaseDeidentification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/de-identifications/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not release
         * @description Art 14. By: the data provider concerned, city digital governance center. From: produced.
         */
        post: operations["rejectDeidentification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/de-identifications/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recall
         * @description Art 14. By: the data provider concerned, city digital governance center. From: released.
         */
        post: operations["recallDeidentification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery: list */
        get: operations["listDeliveries"];
        put?: never;
        /**
         * Ask for a delivery
         * @description Art 15. By: the operator concerned.
         */
        post: operations["requestDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery: history */
        get: operations["getDeliveryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rows, once
         * @description Art. 13, 15. Inside the zone, by the operator of the grant. A cut ends the connection with an error, never with a short answer that looks whole; the delivery itself is the receipt.
         */
        get: operations["readDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Technical restriction: list */
        get: operations["listRestrictions"];
        put?: never;
        /**
         * Impose a restriction
         * @description Art 23. By: city digital governance center.
         */
        post: operations["imposeRestriction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a restriction
         * @description Art 23. By: city digital governance center, city data authority, security supervisor.
         */
        post: operations["proposeRestriction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Technical restriction */
        get: operations["getRestriction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Technical restriction: history */
        get: operations["getRestrictionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Impose what was proposed
         * @description Art 23. By: city digital governance center. From: proposed.
         */
        post: operations["confirmRestriction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object in writing to a proposal
         * @description Art 23. By: city digital governance center. From: proposed.
         */
        post: operations["declineRestriction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restrictions/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift
         * @description Art 23. By: city digital governance center. From: active.
         */
        post: operations["liftRestriction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consent form: list */
        get: operations["listConsentForms"];
        put?: never;
        /**
         * Write a consent form
         * @description Art 16. By: the operator concerned.
         */
        post: operations["draftConsentForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consent form */
        get: operations["getConsentForm"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 16. By: the operator concerned. From: draft.
         */
        delete: operations["discardConsentForm"];
        options?: never;
        head?: never;
        /**
         * Revise the draft
         * @description Art 16. By: the operator concerned. From: draft.
         */
        patch: operations["reviseConsentForm"];
        trace?: never;
    };
    "/api/v1/consent-forms/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consent form: history */
        get: operations["getConsentFormHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-forms/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the form
         * @description Art 16. By: regulator of the zone. From: draft.
         */
        post: operations["acceptConsentForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-forms/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire the form
         * @description Art 16. By: the operator concerned, regulator of the zone. From: accepted.
         */
        post: operations["retireConsentForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-forms/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register consents in bulk
         * @description Art 16. By: the operator concerned, data subject, through the consent channel. From: accepted.
         */
        post: operations["registerConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the consents of a person, by identity
         * @description Art 16. By: the consent channel. Asked again, it finds nothing more to withdraw.
         */
        post: operations["withdrawConsentsOfSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consent of a person: list */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consent of a person */
        get: operations["getConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consent of a person: history */
        get: operations["getConsentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the consent
         * @description Art 16. By: data subject, through the consent channel. From: active.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Product or service: list */
        get: operations["listProducts"];
        put?: never;
        /**
         * Register a product
         * @description Art 19. By: the operator concerned.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Product or service */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        /**
         * Discard the draft
         * @description Art 19. By: the operator concerned. From: draft.
         */
        delete: operations["discardProduct"];
        options?: never;
        head?: never;
        /**
         * Revise the draft
         * @description Art 19. By: the operator concerned. From: draft.
         */
        patch: operations["reviseProduct"];
        trace?: never;
    };
    "/api/v1/products/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Product or service: history */
        get: operations["getProductHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notify the regulator of the zone
         * @description Art 19. By: the operator concerned. From: draft.
         */
        post: operations["notifyProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put on the market
         * @description Art 19. By: the operator concerned. From: draft, notified.
         */
        post: operations["launchProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notify a change; it applies with its notification
         * @description Art 19. By: the operator concerned. From: notified, launched, suspended.
         */
        post: operations["changeProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take off the market for a while
         * @description Art 19. By: the operator concerned. From: launched.
         */
        post: operations["suspendProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put back on the market
         * @description Art 19. By: the operator concerned. From: suspended.
         */
        post: operations["resumeProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/delist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take off the market for good
         * @description Art 19. By: the operator concerned. From: notified, launched, suspended.
         */
        post: operations["delistProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/report-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the effect of use
         * @description Art 19. By: the operator concerned. From: launched, suspended.
         */
        post: operations["reportEffectProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to a question
         * @description Art 19. By: the operator concerned. From: notified, launched, suspended, delisted.
         */
        post: operations["replyProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a notification
         * @description Art 19. By: regulator of the zone. From: notified, launched, suspended.
         */
        post: operations["acknowledgeProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask about a notification
         * @description Art 19. By: regulator of the zone. From: notified, launched, suspended.
         */
        post: operations["askProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/record-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an opinion of market supervision
         * @description Art 6. By: market supervisor. From: notified, launched, suspended, delisted.
         */
        post: operations["recordOpinionProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicator-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicator scheme: list */
        get: operations["listIndicatorSchemes"];
        put?: never;
        /**
         * Draft an indicator scheme
         * @description Art 18. By: city data authority.
         */
        post: operations["draftIndicatorScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicator-schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicator scheme */
        get: operations["getIndicatorScheme"];
        put?: never;
        post?: never;
        /**
         * Discard the scheme
         * @description Art 18. By: city data authority. From: draft.
         */
        delete: operations["discardIndicatorScheme"];
        options?: never;
        head?: never;
        /**
         * Revise the scheme
         * @description Art 18. By: city data authority. From: draft.
         */
        patch: operations["reviseIndicatorScheme"];
        trace?: never;
    };
    "/api/v1/indicator-schemes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicator scheme: history */
        get: operations["getIndicatorSchemeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluation cycle: list */
        get: operations["listEvaluationCycles"];
        put?: never;
        /**
         * Plan a cycle
         * @description Art 18. By: city data authority.
         */
        post: operations["planEvaluationCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluation cycle */
        get: operations["getEvaluationCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluation cycle: history */
        get: operations["getEvaluationCycleHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles/{id}/open-scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open for scoring
         * @description Art 18. By: city data authority. From: planned. Needs the concurrence of the other body.
         */
        post: operations["openScoringEvaluationCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the cycle
         * @description Art 18. By: city data authority. From: scoring. Needs the concurrence of the other body.
         */
        post: operations["closeEvaluationCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the cycle
         * @description Art 18. By: city data authority. From: planned, scoring. Needs the concurrence of the other body.
         */
        post: operations["cancelEvaluationCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cycles/{id}/concurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a concurrence on file
         * @description Art 18. By: regulator of the zone. From: planned, scoring.
         */
        post: operations["concurEvaluationCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluation: list */
        get: operations["listEvaluations"];
        put?: never;
        /**
         * Open the evaluation of an operator
         * @description Art 18. By: city data authority.
         */
        post: operations["draftEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluation */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluation: history */
        get: operations["getEvaluationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the operator the result; scores are frozen
         * @description Art 18. By: city data authority. From: drafted.
         */
        post: operations["publishEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal
         * @description Art 18. By: the operator concerned. From: drafted.
         */
        post: operations["appealEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/decide-appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide the appeal
         * @description Art 18. By: city data authority. From: appealed.
         */
        post: operations["decideAppealEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the result final
         * @description Art 18. By: city data authority. From: drafted. Needs the concurrence of the other body.
         */
        post: operations["finalizeEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind the operator
         * @description Art 18. By: city data authority. From: final, actioned. Needs the concurrence of the other body.
         */
        post: operations["remindEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/talk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a regulatory talk
         * @description Art 18. By: city data authority. From: final, actioned. Needs the concurrence of the other body.
         */
        post: operations["talkEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close
         * @description Art 18. By: city data authority. From: final, actioned.
         */
        post: operations["closeEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annul
         * @description Art 18. By: city data authority. From: drafted, appealed, final, actioned. Needs the concurrence of the other body.
         */
        post: operations["annulEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File the points of one evaluator
         * @description Art 18. By: city data authority, regulator of the zone, data provider. From: drafted.
         */
        post: operations["scoreEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/concurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a concurrence on file
         * @description Art 18. By: regulator of the zone. From: drafted, final, actioned, appealed.
         */
        post: operations["concurEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published calls, newest first */
        get: operations["listPublicAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published call */
        get: operations["getPublicAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the clocks */
        get: operations["getDemoClock"];
        put?: never;
        /** Move the legal clock forward */
        post: operations["moveDemoClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw the demo data away and seed again */
        post: operations["resetDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Log in as a role */
        get: operations["getDemoTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddPerson: {
            /** @description Name */
            name: string;
            /** @description What the person does */
            memberLevel: components["schemas"]["MemberLevel"];
            /**
             * Format: uuid
             * @description Employer of an expert
             */
            employerId?: string;
        };
        AdmitOrganization: {
            /**
             * @description Registered name
             * @example 南京示范数据科技有限公司
             */
            name: string;
            /**
             * @description Unified social credit code
             * @example 91350100M000100Y43
             */
            creditCode: string;
            /** @description Kind of entity; natural persons are not admitted */
            entityType: components["schemas"]["EntityType"];
            /**
             * @description Jurisdiction
             * @example CN-3201
             */
            jurisdiction: string;
        };
        AgreementItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["AgreementState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            termStart: string;
            /**
             * Format: date
             * @description Last day in force
             * @example 2026-01-01
             */
            termEnd: string;
        };
        AgreementItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["AgreementItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        AgreementReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `draft`: being written
         *     - `signing`: open for signature
         *     - `signed`: signed by all, before its first day
         *     - `effective`: in effect
         *     - `suspended`: suspended
         *     - `termination_pending`: to end after two poor results; no data use
         *     - `terminated`: ended early
         *     - `expired`: ended by date
         *     - `abandoned`: given up before it took effect
         * @enum {string}
         */
        AgreementState: "draft" | "signing" | "signed" | "effective" | "suspended" | "termination_pending" | "terminated" | "expired" | "abandoned";
        AgreementView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-AG-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["AgreementState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Kind of zone */
            zoneKind: components["schemas"]["ZoneKind"];
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /** @description Exactly these sign, sector authorities first */
            partyIds: string[];
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            termStart: string;
            /**
             * Format: date
             * @description Last day in force
             * @example 2026-01-01
             */
            termEnd: string;
            /** @description Policy set pinned when signing opened */
            policyCode?: string | null;
            /** @description Data security officer */
            securityOfficer?: string | null;
            /** @description Text of each part */
            sections: {
                [key: string]: string;
            };
            /** @description Scope of application */
            applicationScope: components["schemas"]["ApplicationScopeInput"];
            /** @description Effect of two poor results in a row */
            poorStreakEffect: components["schemas"]["PoorStreakEffectInput"];
            /** @description Signatures */
            signatures: components["schemas"]["SignatureView"][];
            /** @description Concurrences on file */
            concurrences: components["schemas"]["ConcurrenceView"][];
            /** @description The last suspension or termination */
            decision?: components["schemas"]["Decide"] | null;
            /**
             * Format: date
             * @description A suspension is reviewed on
             * @example 2026-01-01
             */
            reviewOn?: string | null;
            /**
             * Format: date
             * @description A notice of termination ends it on
             * @example 2026-01-01
             */
            endsOn?: string | null;
        };
        AmendAnnouncement: {
            /** @description What changes, as the public reads it */
            text: string;
            /**
             * Format: date-time
             * @description New, later end of the window
             * @example 2026-01-01T09:00:00.000+08:00
             */
            closesAt?: string;
        };
        AmendScenario: {
            /** @description Description */
            description?: string;
            /** @description Whom it serves */
            market?: string;
            /** @description Necessary fields by resource */
            necessaryFields?: components["schemas"]["NecessaryFields"][];
        };
        AmendmentView: {
            /** @description Number */
            number: number;
            /** @description What changed */
            text: string;
            /**
             * Format: date
             * @description Published on
             * @example 2026-01-01
             */
            on: string;
        };
        AnnouncementItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Title */
            title: string;
            /** @description State */
            state: components["schemas"]["AnnouncementState"];
            /**
             * Format: date-time
             * @description The window opens
             * @example 2026-01-01T09:00:00.000+08:00
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description The window closes
             * @example 2026-01-01T09:00:00.000+08:00
             */
            closesAt: string;
        };
        AnnouncementItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["AnnouncementItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `draft`: being written
         *     - `published`: published
         *     - `closed`: window closed
         *     - `completed`: completed with a result
         *     - `failed`: failed, with a public reason
         *     - `cancelled`: cancelled
         * @enum {string}
         */
        AnnouncementState: "draft" | "published" | "closed" | "completed" | "failed" | "cancelled";
        AnnouncementView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["AnnouncementState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Title */
            title: string;
            /** @description Scope kind of the policy set */
            scopeKind: string;
            /** @description Application conditions */
            applicationConditions?: string | null;
            /** @description Operation requirements */
            operationRequirements?: string | null;
            /**
             * Format: date-time
             * @description The window opens
             * @example 2026-01-01T09:00:00.000+08:00
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description The window closes; this instant is outside
             * @example 2026-01-01T09:00:00.000+08:00
             */
            closesAt: string;
            /** @description Policy set pinned at publishing */
            policyCode?: string | null;
            /**
             * Format: date
             * @description Published on
             * @example 2026-01-01
             */
            publishedOn?: string | null;
            /** @description Amendments */
            amendments: components["schemas"]["AmendmentView"][];
            /** @description Public reason of a cancellation or failure */
            publicReason?: string | null;
            /** @description Concurrences on file */
            concurrences: components["schemas"]["ConcurrenceView"][];
        };
        Annul: {
            /** @description Reason */
            reason: string;
            /** @description Number of the document it rests on */
            documentNumber?: string;
        };
        Appeal: {
            /** @description Grounds */
            grounds: string;
        };
        AppealDecisionView: {
            /**
             * Format: date
             * @description Day
             * @example 2026-01-01
             */
            on: string;
            /** @description Whether the appeal succeeded */
            upheld: boolean;
            /** @description Reason */
            reason: string;
        };
        AppealView: {
            /**
             * Format: date
             * @description Day
             * @example 2026-01-01
             */
            on: string;
            /** @description Grounds */
            grounds: string;
            /** @description Decision */
            decision?: components["schemas"]["AppealDecisionView"];
        };
        ApplicationScopeInput: {
            /** @description Purposes */
            purposes: string[];
            /** @description Which resources */
            selectors: components["schemas"]["ScopeSelectorInput"][];
            /** @description Resources left out */
            excludedResourceIds: string[];
        };
        ApproveItems: {
            /** @description Items of your own */
            itemIds: string[];
            /** @description Receipt of the sharing exchange platform; without it the built-in one */
            receipt?: string;
        };
        AssessSafety: {
            /** @description Finding */
            publicSafety: components["schemas"]["PublicSafety"];
            /** @description What it rests on */
            basis: string;
        };
        BatchReceipt: {
            /**
             * Format: uuid
             * @description Batch
             */
            batchId: string;
            /** @description Lines read */
            lines: number;
            /** @description Consents registered */
            registered: number;
            /** @description Lines refused */
            refusedLines: number;
            /** @description The first thousand refused lines */
            refused: components["schemas"]["RefusedLine"][];
        };
        ChangeProduct: {
            /** @description The parts that change */
            notice: components["schemas"]["NoticeInput"];
        };
        ClockView: {
            /**
             * Format: date-time
             * @description Legal time now
             * @example 2026-01-01T09:00:00.000+08:00
             */
            legalTime: string;
            /**
             * Format: date-time
             * @description System time now
             * @example 2026-01-01T09:00:00.000+08:00
             */
            systemTime: string;
        };
        Concur: {
            /**
             * @description The joint act
             * @example open
             */
            act: string;
            /** @description Version that was seen */
            version: number;
            /** @description Whether you concur */
            agrees: boolean;
            /** @description Reason; needed for a refusal */
            reason?: string;
        };
        /**
         * @description State
         * @enum {string}
         */
        ConcurrenceState: "given" | "refused" | "resolved";
        ConcurrenceView: {
            /** @description The joint act */
            act: string;
            /** @description Version that was seen */
            version: number;
            /**
             * Format: uuid
             * @description Body
             */
            organizationId: string;
            /** @description State */
            state: components["schemas"]["ConcurrenceState"];
        };
        ConsentFormItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description State */
            state: components["schemas"]["ConsentFormState"];
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Version of the text */
            textVersion: string;
            /** @description Classes of fields */
            fieldCategories: string[];
        };
        ConsentFormItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ConsentFormItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        ConsentFormReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `draft`: being written
         *     - `accepted`: accepted by the regulator
         *     - `retired`: no longer used
         * @enum {string}
         */
        ConsentFormState: "draft" | "accepted" | "retired";
        ConsentFormView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description State */
            state: components["schemas"]["ConsentFormState"];
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Version of the text */
            textVersion: string;
            /** @description Text shown to the person */
            text: string;
            /** @description Hash of the text */
            textHash: string;
            /** @description Classes of fields */
            fieldCategories: string[];
            /** @description Purposes */
            purposes: string[];
            /** @description Retention in days */
            retentionDays: number;
            /** @description Who receives the data */
            recipients: components["schemas"]["Recipient"][];
            /** @description A box is ticked beforehand */
            preTicked: boolean;
            /** @description Without consent the service is refused */
            refusesService: boolean;
            /** @description Why the very service needs it */
            necessity?: string | null;
            /** @description A separate consent */
            separate: boolean;
            /**
             * Format: date
             * @description Accepted on
             * @example 2026-01-01
             */
            acceptedOn?: string | null;
            /** @description Reason of its end */
            reason?: string | null;
        };
        ConsentItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description State */
            state: components["schemas"]["ConsentState"];
            /**
             * Format: uuid
             * @description Form
             */
            formId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: date-time
             * @description Granted at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            grantedAt: string;
            /**
             * Format: date-time
             * @description Expires at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            expiresAt: string;
        };
        ConsentItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ConsentItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description Why
         * @enum {string}
         */
        ConsentLineCode: "not-json" | "too-long" | "unknown-field" | "bad-subject" | "bad-guardian" | "guardian-needed" | "bad-instant" | "granted-later" | "already-expired" | "bad-proof" | "raw-identifier" | "listed-twice" | "already-registered" | "withdrawn-later";
        /**
         * @description - `active`: active
         *     - `withdrawn`: withdrawn by the person
         *     - `expired`: ended by date
         *     - `superseded`: replaced by a later one
         * @enum {string}
         */
        ConsentState: "active" | "withdrawn" | "expired" | "superseded";
        ConsentView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description State */
            state: components["schemas"]["ConsentState"];
            /**
             * Format: uuid
             * @description Form
             */
            formId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Batch it came with
             */
            batchId: string;
            /** @description Channel */
            channel: string;
            /** @description How identity was checked */
            identityCheck: string;
            /** @description Reference of the evidence */
            evidence: string;
            /**
             * Format: date-time
             * @description Granted at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            grantedAt: string;
            /**
             * Format: date-time
             * @description Expires at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Withdrawn at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            withdrawnAt?: string | null;
            /** @description Channel of the withdrawal */
            withdrawChannel?: string | null;
        };
        CopyReason: {
            /** @description Reason */
            reason: string;
        };
        CopyResultView: {
            /** @description Rows of the snapshot */
            rowsIn: number;
            /** @description Left out: no active consent */
            rowsWithoutConsent: number;
            /** @description Left out: class below k */
            rowsSuppressed: number;
            /** @description Rows of the copy */
            rowsOut: number;
            /** @description Columns */
            columns: string[];
            /** @description Measured on the copy */
            evaluation: components["schemas"]["EvaluationView"];
            /** @description SM3 of the copy */
            hash: string;
            /** @description Bytes */
            bytes: number;
        };
        CreateProduct: {
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * @description Name
             * @example 慢病风险评估服务
             */
            name: string;
            /** @description What the regulator will be told */
            notice: components["schemas"]["NoticeInput"];
        };
        CycleItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["EvaluationCycleState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Place among the cycles of the zone */
            sequence: number;
            /** @description Name */
            name: string;
        };
        CycleItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["CycleItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        CycleReason: {
            /** @description Reason */
            reason: string;
        };
        CycleView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-EC-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["EvaluationCycleState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Indicator scheme
             */
            schemeId: string;
            /** @description Place among the cycles of the zone */
            sequence: number;
            /** @description Name */
            name: string;
            /**
             * Format: date
             * @description First day evaluated
             * @example 2026-01-01
             */
            periodStart: string;
            /**
             * Format: date
             * @description Last day evaluated
             * @example 2026-01-01
             */
            periodEnd: string;
            /** @description Why it was cancelled */
            reason?: string | null;
            /** @description Concurrences on file */
            concurrences: components["schemas"]["ConcurrenceView"][];
        };
        DataResourceItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["DataResourceState"];
            /**
             * Format: uuid
             * @description Provider
             */
            providerId: string;
            /** @description Title */
            title: string;
            /** @description Category */
            category: string;
            /** @description Open to society */
            openAttribute: components["schemas"]["OpenAttribute"];
            /** @description How often it is updated */
            updateFrequency: string;
            /** @description Grade: the highest of its fields */
            grade?: number | null;
        };
        DataResourceItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["DataResourceItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        DataResourceReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `draft`: being described and graded
         *     - `cataloged`: in the catalog
         *     - `suspended`: suspended
         *     - `retired`: no longer offered
         *     - `prohibited`: law forbids to open it
         * @enum {string}
         */
        DataResourceState: "draft" | "cataloged" | "suspended" | "retired" | "prohibited";
        DataResourceView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-RS-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["DataResourceState"];
            /** @description Jurisdiction */
            jurisdiction: string;
            /**
             * Format: uuid
             * @description Provider
             */
            providerId: string;
            /**
             * Format: uuid
             * @description Whose data it is
             */
            originProviderId?: string | null;
            /** @description Title */
            title: string;
            /** @description Description */
            description: string;
            /** @description Category */
            category: string;
            /** @description Open to society */
            openAttribute: components["schemas"]["OpenAttribute"];
            /** @description What forbids to open it */
            prohibitionBasis?: components["schemas"]["ProhibitionBasisInput"] | null;
            /** @description How often it is updated */
            updateFrequency: string;
            /** @description Public-safety assessment */
            publicSafety: components["schemas"]["PublicSafety"];
            /** @description Holds personal information */
            containsPersonal: boolean;
            /** @description Grade: the highest of its fields */
            grade?: number | null;
            /** @description National tier */
            nationalTier: components["schemas"]["NationalTier"];
            /** @description Fields */
            fields: components["schemas"]["FieldView"][];
            /** @description A lowering on its way, for the bodies concerned */
            lowering?: components["schemas"]["LoweringView"] | null;
            /** @description Reason of the last suspension or retirement */
            reason?: string | null;
        };
        Decide: {
            /**
             * @description Ground of the policy set
             * @example breach
             */
            ground: string;
            /** @description The fact */
            fact: string;
            /**
             * @description Part of the agreement it rests on
             * @example termination
             */
            clause?: string;
            /** @description Number of the document it rests on */
            documentNumber?: string;
            /** @description Notice of remedies to the operator */
            remedies: string;
            /** @description Conditions for resuming */
            conditions?: string;
        };
        DecideAppeal: {
            /** @description Whether the appeal succeeds */
            upheld: boolean;
            /** @description Reason */
            reason: string;
            /** @description The points that stand instead, if it succeeds */
            points?: components["schemas"]["PointsInput"][];
        };
        DeidentificationItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["DeidentificationState"];
            /**
             * Format: uuid
             * @description Grant
             */
            grantId: string;
            /**
             * Format: uuid
             * @description Snapshot
             */
            snapshotId: string;
        };
        DeidentificationItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["DeidentificationItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `requested`: asked for
         *     - `running`: being made
         *     - `produced`: made and measured, to be checked
         *     - `released`: released by another person
         *     - `rejected`: rejected
         *     - `failed`: failed
         *     - `recalled`: recalled
         * @enum {string}
         */
        DeidentificationState: "requested" | "running" | "produced" | "released" | "rejected" | "failed" | "recalled";
        DeidentificationView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-DI-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["DeidentificationState"];
            /**
             * Format: uuid
             * @description Grant
             */
            grantId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /**
             * Format: uuid
             * @description Snapshot
             */
            snapshotId: string;
            /** @description Rule set */
            rules: components["schemas"]["MaskRule"][];
            /** @description Version of the rule set: its SM3 */
            ruleSet: string;
            /** @description How the risk is measured */
            measure: components["schemas"]["RiskMeasure"];
            /** @description What came of it */
            result?: components["schemas"]["CopyResultView"] | null;
            /** @description Grade of the copy */
            copyGrade?: number | null;
            /** @description Reason of the last decision, or code of the failure */
            reason?: string | null;
        };
        DeliveryItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: uuid
             * @description Grant
             */
            grantId: string;
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /** @description Rows given out */
            rows: number;
        };
        DeliveryItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["DeliveryItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `queued`: to be read by the operator
         *     - `running`: being read
         *     - `delivered`: read to its end
         *     - `failed`: failed
         *     - `cut`: cut off
         * @enum {string}
         */
        DeliveryState: "queued" | "running" | "delivered" | "failed" | "cut";
        DeliveryView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-DL-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: uuid
             * @description Grant
             */
            grantId: string;
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /** @description Way of provision */
            mode: components["schemas"]["ProvisionMode"];
            /** @description Fields */
            fields: string[];
            /**
             * Format: uuid
             * @description Snapshot it goes back to
             */
            snapshotId?: string | null;
            /**
             * Format: uuid
             * @description Copy that is read
             */
            copyId?: string | null;
            /** @description SM3 of the file that is read */
            sourceHash?: string | null;
            /** @description Rows given out */
            rows: number;
            /** @description Bytes given out */
            bytes: number;
            /** @description Chunks given out */
            chunks: number;
            /** @description Number of the last row given out; -1 for none */
            lastRow: number;
            /** @description Left out: no active consent */
            rowsWithoutConsent: number;
            /**
             * Format: date-time
             * @description Started at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            startedAt?: string | null;
            /**
             * Format: date-time
             * @description Ended at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            endedAt?: string | null;
            /** @description Why it was cut or failed */
            reason?: string | null;
        };
        DraftAgreement: {
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            termStart: string;
            /**
             * Format: date
             * @description Last day in force
             * @example 2031-01-01
             */
            termEnd: string;
            /** @description Data security officer of the operator */
            securityOfficer?: string;
            /**
             * @description Text of each part, by the codes of the policy set
             * @example {
             *       "content": "……"
             *     }
             */
            sections: {
                [key: string]: string;
            };
            /** @description Scope of application */
            applicationScope: components["schemas"]["ApplicationScopeInput"];
            /** @description Effect of two poor results in a row */
            poorStreakEffect: components["schemas"]["PoorStreakEffectInput"];
        };
        DraftAnnouncement: {
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Title */
            title: string;
            /**
             * @description Scope kind of the policy set
             * @example major_field
             */
            scopeKind: string;
            /** @description Application conditions */
            applicationConditions?: string;
            /** @description Operation requirements */
            operationRequirements?: string;
            /**
             * Format: date-time
             * @description The window opens
             * @example 2026-01-01T09:00:00.000+08:00
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description The window closes; this instant is outside
             * @example 2026-01-01T09:00:00.000+08:00
             */
            closesAt: string;
        };
        DraftConsentForm: {
            /**
             * Format: uuid
             * @description The one scenario it is for
             */
            scenarioId: string;
            /**
             * @description Version of the text
             * @example 2025-1
             */
            textVersion: string;
            /** @description Text shown to the person */
            text: string;
            /** @description Classes of fields */
            fieldCategories: string[];
            /** @description Purposes; several are refused */
            purposes: string[];
            /** @description Retention in days */
            retentionDays: number;
            /** @description Who receives the data */
            recipients: components["schemas"]["Recipient"][];
            /** @description A box is ticked beforehand */
            preTicked: boolean;
            /** @description Without consent the service is refused */
            refusesService: boolean;
            /** @description Why the very service needs it */
            necessity?: string;
            /** @description A separate consent */
            separate: boolean;
        };
        DraftEvaluation: {
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Cycle
             */
            cycleId: string;
        };
        DraftResource: {
            /** @description Title */
            title: string;
            /** @description Description */
            description: string;
            /**
             * @description Category
             * @example population_health
             */
            category: string;
            /** @description Open to society */
            openAttribute: components["schemas"]["OpenAttribute"];
            /** @description What forbids to open it */
            prohibitionBasis?: components["schemas"]["ProhibitionBasisInput"];
            /**
             * @description How often it is updated
             * @example monthly
             */
            updateFrequency: string;
            /** @description Secrecy; a secret is refused and nothing of it kept */
            secrecy: components["schemas"]["Secrecy"];
            /**
             * Format: uuid
             * @description Whose data it is, if it came by government sharing
             */
            originProviderId?: string;
            /** @description Fields */
            fields: components["schemas"]["FieldInput"][];
        };
        DraftScenario: {
            /**
             * Format: uuid
             * @description Agreement in effect
             */
            agreementId: string;
            /** @description Title */
            title: string;
            /** @description Description */
            description: string;
            /**
             * @description Purpose, one of the agreement
             * @example public_health
             */
            purpose: string;
            /** @description Whom it serves */
            market: string;
            /** @description Necessary fields by resource */
            necessaryFields: components["schemas"]["NecessaryFields"][];
        };
        DraftScheme: {
            /** @description Name */
            name: string;
            /** @description Indicators */
            indicators: components["schemas"]["IndicatorInput"][];
            /** @description Thresholds, best result first */
            thresholds: components["schemas"]["ThresholdInput"][];
        };
        DraftShareRequest: {
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /** @description Why these data are needed */
            purposeNote: string;
            /** @description What is asked for */
            items: components["schemas"]["ShareItemInput"][];
        };
        EffectView: {
            /** @description What kind of thing */
            aggregate: string;
            /** @description Act */
            act: string;
            /** @description State it would be in */
            to: string;
            /** @description How many */
            count: number;
            /** @description Some of their ids */
            ids: string[];
        };
        /**
         * @description - `administrative_organ`: administrative organ
         *     - `authorized_organization`: organization authorized by law to manage public affairs
         *     - `public_utility`: public utility
         *     - `legal_person`: legal person
         *     - `unincorporated_organization`: unincorporated organization
         * @enum {string}
         */
        EntityType: "administrative_organ" | "authorized_organization" | "public_utility" | "legal_person" | "unincorporated_organization";
        EntryView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Kind */
            kind: components["schemas"]["ProductEntryKind"];
            /** @description Notification it is about */
            notification?: number | null;
            /** @description Content */
            content: string;
            /**
             * Format: uuid
             * @description Body
             */
            organizationId: string;
            /**
             * Format: date-time
             * @description Filed at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            filedAt: string;
        };
        /**
         * @description - `planned`: planned
         *     - `scoring`: being scored
         *     - `closed`: closed
         *     - `cancelled`: cancelled
         * @enum {string}
         */
        EvaluationCycleState: "planned" | "scoring" | "closed" | "cancelled";
        EvaluationItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["EvaluationState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Cycle
             */
            cycleId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /** @description Result of the scale */
            result?: string | null;
        };
        EvaluationItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["EvaluationItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `drafted`: being scored, or published and not final
         *     - `appealed`: under appeal
         *     - `final`: final
         *     - `actioned`: followed by a reminder or a talk
         *     - `closed`: closed
         *     - `annulled`: annulled
         * @enum {string}
         */
        EvaluationState: "drafted" | "appealed" | "final" | "actioned" | "closed" | "annulled";
        EvaluationView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-EV-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["EvaluationState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Cycle
             */
            cycleId: string;
            /** @description Place of the cycle in the zone */
            cycleSequence: number;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /** @description Points; until published only your own */
            scores: components["schemas"]["ScoreView"][];
            /**
             * Format: decimal
             * @description Weighted score
             * @example 45.50
             */
            score?: string | null;
            /**
             * @description Result of the scale
             * @example poor
             */
            result?: string | null;
            /**
             * Format: date
             * @description Told to the operator on
             * @example 2026-01-01
             */
            publishedOn?: string | null;
            /**
             * Format: date
             * @description Last day to appeal
             * @example 2026-01-01
             */
            appealDueOn?: string | null;
            /** @description The days ran through a year whose holidays are assumed */
            appealDueAssumed: boolean;
            /** @description The one appeal */
            appeal?: components["schemas"]["AppealView"] | null;
            /**
             * Format: date
             * @description Final on
             * @example 2026-01-01
             */
            finalOn?: string | null;
            /** @description Poor results in a row, final ones only, as of now */
            poorInARow: number;
            /** @description Reminders and talks */
            measures: components["schemas"]["MeasureView"][];
            /** @description Why it was annulled */
            annulment?: components["schemas"]["Annul"] | null;
            /** @description Concurrences on file */
            concurrences: components["schemas"]["ConcurrenceView"][];
        };
        FieldErrorView: {
            /**
             * @description JSON pointer into the body, empty for all of it; `?name` for a query parameter, `#Name` for a header
             * @example /items/0/name
             */
            pointer: string;
            /**
             * @description Stable code
             * @example too-long
             */
            code: string;
            /** @description What is wrong */
            message: string;
        };
        FieldInput: {
            /**
             * @description Name of the column
             * @example birth_date
             */
            name: string;
            /** @description Title */
            title: string;
            /** @description Type */
            type: components["schemas"]["FieldType"];
            /** @description May be empty */
            nullable?: boolean;
            /**
             * @description Class, a code of the policy set
             * @example birth_date
             */
            fieldClass: string;
            /** @description Holds personal information */
            containsPersonal?: boolean;
            /** @description Holds sensitive personal information */
            sensitivePersonal?: boolean;
            /** @description Business secret or undisclosed business data */
            organizationSensitive?: boolean;
            /** @description Its grading */
            grading?: components["schemas"]["GradingInput"];
        };
        /**
         * @description - `text`: text
         *     - `integer`: whole number
         *     - `decimal`: decimal number
         *     - `date`: calendar date
         *     - `boolean`: true or false
         * @enum {string}
         */
        FieldType: "text" | "integer" | "decimal" | "date" | "boolean";
        FieldView: {
            /**
             * @description Name of the column
             * @example birth_date
             */
            name: string;
            /** @description Title */
            title: string;
            /** @description Type */
            type: components["schemas"]["FieldType"];
            /** @description May be empty */
            nullable?: boolean;
            /**
             * @description Class, a code of the policy set
             * @example birth_date
             */
            fieldClass: string;
            /** @description Holds personal information */
            containsPersonal?: boolean;
            /** @description Holds sensitive personal information */
            sensitivePersonal?: boolean;
            /** @description Business secret or undisclosed business data */
            organizationSensitive?: boolean;
            /** @description Grade */
            grade?: number | null;
            /** @description Grading, for the bodies concerned */
            grading?: components["schemas"]["GradingInput"] | null;
        };
        FileEntry: {
            /** @description Content */
            content: string;
        };
        Finalize: {
            /** @description You know that this ends the agreement, if it does */
            acknowledgeTermination?: boolean;
        };
        FindingView: {
            /**
             * @description Id of the rule that does not hold
             * @example R12-1
             */
            rule: string;
            /**
             * @description Article it comes from
             * @example Art 12
             */
            article: string;
            /** @description What is wrong */
            message: string;
            /**
             * @description The values in the message
             * @example {
             *       "maxYears": 5
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /**
             * @description Part of the request it is about
             * @example /termEnd
             */
            pointer?: string;
        };
        GradeField: {
            /**
             * @description Grade
             * @example 3
             */
            grade: number;
            /** @description Whom a leak would harm, codes of the harm table */
            objects: string[];
            /** @description Degree of harm */
            harm: components["schemas"]["Harm"];
            /** @description Why */
            reason: string;
            /** @description Field */
            field: string;
        };
        GradingInput: {
            /**
             * @description Grade
             * @example 3
             */
            grade: number;
            /** @description Whom a leak would harm, codes of the harm table */
            objects: string[];
            /** @description Degree of harm */
            harm: components["schemas"]["Harm"];
            /** @description Why */
            reason: string;
        };
        GradingRecordView: {
            /**
             * @description Grade
             * @example 3
             */
            grade: number;
            /** @description Whom a leak would harm, codes of the harm table */
            objects: string[];
            /** @description Degree of harm */
            harm: components["schemas"]["Harm"];
            /** @description Why */
            reason: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Field */
            field: string;
            /**
             * Format: uuid
             * @description Graded by
             */
            gradedBy: string;
            /**
             * Format: uuid
             * @description Reviewed by
             */
            reviewedBy?: string | null;
            /**
             * Format: uuid
             * @description Confirmed by
             */
            confirmedBy?: string | null;
            /** @description Grading scheme */
            schemeVersion: string;
            /**
             * Format: date
             * @description Valid from
             * @example 2026-01-01
             */
            validFrom: string;
            /**
             * Format: uuid
             * @description The record it supersedes
             */
            supersedes?: string | null;
        };
        GradingRecords: {
            /** @description Gradings, oldest first */
            items: components["schemas"]["GradingRecordView"][];
        };
        GrantItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["GrantState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /** @description Way of provision */
            mode: components["schemas"]["ProvisionMode"];
            /**
             * Format: date
             * @description Last day
             * @example 2026-01-01
             */
            validTo: string;
        };
        GrantItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["GrantItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        GrantReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `active`: in force
         *     - `frozen`: frozen
         *     - `revoked`: revoked
         *     - `expired`: ended by date
         *     - `superseded`: replaced by a later grant
         * @enum {string}
         */
        GrantState: "active" | "frozen" | "revoked" | "expired" | "superseded";
        GrantView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-GR-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["GrantState"];
            /**
             * Format: uuid
             * @description Share request it came from
             */
            shareRequestId: string;
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Provider
             */
            providerId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Version of the resource */
            resourceVersion: number;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /** @description Fields */
            fields: string[];
            /** @description Only these rows */
            rowFilter?: components["schemas"]["RowFilter"] | null;
            /** @description Way of provision */
            mode: components["schemas"]["ProvisionMode"];
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day
             * @example 2026-01-01
             */
            validTo: string;
            /** @description Receipt of the sharing exchange platform */
            receipt: string;
            /** @description Why it is frozen */
            frozenBy: string[];
            /** @description Reason of the last decision on it */
            reason?: string | null;
        };
        /**
         * @description - `none`: none
         *     - `general`: general
         *     - `serious`: serious
         *     - `extra_serious`: very serious
         * @enum {string}
         */
        Harm: "none" | "general" | "serious" | "extra_serious";
        HistoryView: {
            /** @description Changes of state, oldest first */
            items: components["schemas"]["TransitionView"][];
        };
        ImposeRestriction: {
            /** @description Kind of target */
            targetType: components["schemas"]["RestrictionTarget"];
            /**
             * Format: uuid
             * @description Target
             */
            targetId: string;
            /** @description The risk that was found */
            reason: string;
        };
        IndicatorInput: {
            /**
             * @description Code
             * @example security
             */
            code: string;
            /**
             * @description Name
             * @example 安全合规
             */
            name: string;
            /** @description Weight; all make 100 */
            weight: number;
        };
        /**
         * @description - `draft`: may still be revised
         *     - `in_use`: frozen, a cycle uses it
         * @enum {string}
         */
        IndicatorSchemeState: "draft" | "in_use";
        /**
         * @description Ground
         * @enum {string}
         */
        LiftGround: "fixed" | "false_alarm";
        LiftRestriction: {
            /** @description Ground */
            ground: components["schemas"]["LiftGround"];
            /** @description Reason */
            reason: string;
        };
        LoginView: {
            /** @description Role */
            role: components["schemas"]["Role"];
            /** @description Bearer token */
            accessToken: string;
            /** @description Always Bearer */
            tokenType: string;
            /**
             * Format: date-time
             * @description Expires at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            expiresAt: string;
            /** @description Organization */
            organization: components["schemas"]["NamedView"];
            /** @description Person */
            person: components["schemas"]["NamedView"];
        };
        LoweringView: {
            /**
             * @description Grade
             * @example 3
             */
            grade: number;
            /** @description Whom a leak would harm, codes of the harm table */
            objects: string[];
            /** @description Degree of harm */
            harm: components["schemas"]["Harm"];
            /** @description Why */
            reason: string;
            /** @description Field */
            field: string;
            /**
             * Format: uuid
             * @description Proposed by
             */
            proposedBy: string;
            /**
             * Format: uuid
             * @description Checked by
             */
            checkedBy?: string | null;
        };
        /**
         * @description Of a pseudonym
         * @enum {string}
         */
        MaskAlgorithm: "hmac_sm3" | "hmac_sha256";
        /**
         * @description Technique (GB/T 37964)
         * @enum {string}
         */
        MaskKind: "keep" | "keep_ends" | "full" | "suppress" | "drop" | "pseudonym" | "date_truncate" | "year_band" | "age_band" | "bucket" | "prefix" | "clamp" | "grid" | "suppress_rare" | "region_birth_band";
        MaskRule: {
            /**
             * @description Field of the grant
             * @example birth_date
             */
            field: string;
            /** @description Technique (GB/T 37964) */
            kind: components["schemas"]["MaskKind"];
            /** @description Of a pseudonym */
            algorithm?: components["schemas"]["MaskAlgorithm"];
            /**
             * @description Years of a band
             * @example 10
             */
            years?: number;
            /** @description Characters of a prefix */
            length?: number;
            /** @description Width of a bucket */
            width?: number;
            /** @description Persons a value needs to stay */
            k?: number;
            /** @description Digits of the region */
            region?: number;
            /** @description Decimals of a grid */
            decimals?: number;
        };
        MeasureView: {
            /**
             * @description Kind
             * @example reminder
             */
            kind: string;
            /**
             * Format: date
             * @description Day
             * @example 2026-01-01
             */
            on: string;
            /** @description Record */
            record: {
                [key: string]: unknown;
            };
        };
        /**
         * @description - `viewer`: reads
         *     - `handler`: handles cases
         *     - `decider`: decides
         * @enum {string}
         */
        MemberLevel: "viewer" | "handler" | "decider";
        MoveClock: {
            /**
             * Format: date-time
             * @description New legal time; only forward
             * @example 2026-01-01T09:00:00.000+08:00
             */
            to?: string;
            /** @description Or: days to go forward */
            days?: number;
        };
        NamedView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
        };
        /**
         * @description - `general`: general data
         *     - `important`: important data
         *     - `core`: core data
         * @enum {string}
         */
        NationalTier: "general" | "important" | "core";
        NecessaryFields: {
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Fields the scenario cannot do without */
            fields: string[];
            /** @description Why they are necessary */
            reason: string;
        };
        NoticeInput: {
            /** @description Pricing */
            pricing?: components["schemas"]["PricingInput"];
            /** @description Basis of the pricing */
            pricingBasis?: string;
            /** @description Purposes, of those of the agreement */
            purposes?: string[];
            /** @description Scenarios */
            scenarios?: string[];
            /** @description Scope of use */
            scopeOfUse?: string;
            /** @description Mode of use */
            modeOfUse?: string;
            /** @description Resources it is made of */
            sourceResourceIds?: string[];
        };
        NotificationView: {
            /** @description Number, from 1 */
            number: number;
            /**
             * Format: date
             * @description Filed on
             * @example 2026-01-01
             */
            filedOn: string;
            /** @description What was told */
            notice: components["schemas"]["NoticeInput"];
        };
        /**
         * @description - `unconditional`: open to everyone
         *     - `conditional`: open on conditions
         *     - `prohibited`: law forbids to open it
         * @enum {string}
         */
        OpenAttribute: "unconditional" | "conditional" | "prohibited";
        OpeningReason: {
            /** @description Reason */
            reason: string;
        };
        OrganizationItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Registered name */
            name: string;
            /** @description Unified social credit code */
            creditCode: string;
            /** @description Kind of entity */
            entityType: components["schemas"]["EntityType"];
            /** @description State */
            state: components["schemas"]["OrganizationState"];
        };
        OrganizationItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["OrganizationItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        OrganizationReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `admitted`: admitted, identity not verified yet
         *     - `active`: active
         *     - `suspended`: suspended
         *     - `succeeded`: merged into a successor
         *     - `dissolved`: dissolved
         * @enum {string}
         */
        OrganizationState: "admitted" | "active" | "suspended" | "succeeded" | "dissolved";
        OrganizationView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description Registered name */
            name: string;
            /** @description Unified social credit code */
            creditCode: string;
            /** @description Kind of entity */
            entityType: components["schemas"]["EntityType"];
            /** @description State */
            state: components["schemas"]["OrganizationState"];
            /** @description Jurisdiction */
            jurisdiction: string;
            /**
             * Format: date
             * @description Identity verified on
             * @example 2026-01-01
             */
            verifiedOn?: string | null;
            /**
             * Format: uuid
             * @description Successor
             */
            succeededBy?: string | null;
            /** @description Roles */
            roles: components["schemas"]["RoleView"][];
            /** @description Persons; only for the organization itself, the center and the data authority */
            persons?: components["schemas"]["PersonView"][];
        };
        PersonView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description What the person does */
            memberLevel: components["schemas"]["MemberLevel"];
            /**
             * Format: uuid
             * @description Employer of an expert
             */
            employerId?: string | null;
            /** @description Still there */
            active: boolean;
        };
        PlanCycle: {
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Indicator scheme
             */
            schemeId: string;
            /**
             * @description Name
             * @example 2026年度绩效评估
             */
            name: string;
            /**
             * Format: date
             * @description First day evaluated
             * @example 2026-01-01
             */
            periodStart: string;
            /**
             * Format: date
             * @description Last day evaluated
             * @example 2026-12-31
             */
            periodEnd: string;
        };
        PlanZone: {
            /**
             * @description Name
             * @example 南京市医疗健康公共数据专区
             */
            name: string;
            /** @description Kind */
            kind: components["schemas"]["ZoneKind"];
            /**
             * @description Sector, for a sector zone
             * @example health
             */
            sectorCode?: string;
            /**
             * Format: uuid
             * @description Lead sector authority
             */
            leadRegulatorId?: string;
            /** @description Co-regulators */
            coRegulatorIds?: string[];
            /** @description What the zone is for */
            purpose: string;
        };
        PointsInput: {
            /**
             * @description Indicator of the scheme
             * @example security
             */
            indicator: string;
            /** @description Points */
            points: number;
        };
        PoorStreakEffectInput: {
            /** @description What two poor results in a row do */
            kind: components["schemas"]["PoorStreakEffectKind"];
            /** @description Days of notice */
            days?: number;
        };
        /**
         * @description What two poor results in a row do
         * @enum {string}
         */
        PoorStreakEffectKind: "immediate" | "notice";
        PricingInput: {
            /**
             * @description Charged by
             * @example per_call
             */
            unit: string;
            /**
             * Format: decimal
             * @description Price in yuan
             * @example 0.50
             */
            price: string;
            /**
             * Format: decimal
             * @description Highest permitted charge in yuan
             * @example 120000.00
             */
            ceiling?: string;
        };
        Problem: {
            /**
             * @description Page that explains the code
             * @example /problems/rules-forbid
             */
            type: string;
            /** @description Title of the code */
            title: string;
            /**
             * @description HTTP status
             * @example 422
             */
            status: number;
            /** @description What happened */
            detail: string;
            /** @description Path of the request */
            instance: string;
            /**
             * @description Stable code
             * @example rules-forbid
             */
            code: string;
            /** @description Wrong fields */
            errors?: components["schemas"]["FieldErrorView"][];
            /** @description Every rule that does not hold */
            findings?: components["schemas"]["FindingView"][];
            /** @description What it would also change, before you acknowledge it */
            effects?: components["schemas"]["EffectView"][];
            /** @description What is possible now */
            allowedActions?: string[];
            /** @description Id of the request, for questions about it */
            requestId: string;
        };
        /**
         * @description Kind
         * @enum {string}
         */
        ProductEntryKind: "acknowledgement" | "question" | "reply" | "opinion" | "effect";
        ProductItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["ProductState"];
            /** @description Name */
            name: string;
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
        };
        ProductItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ProductItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `draft`: being made
         *     - `notified`: notified, not on the market
         *     - `launched`: on the market
         *     - `suspended`: off the market for a while
         *     - `delisted`: taken off for good
         * @enum {string}
         */
        ProductState: "draft" | "notified" | "launched" | "suspended" | "delisted";
        ProductView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-PR-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["ProductState"];
            /** @description Name */
            name: string;
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /** @description What applies */
            notice: components["schemas"]["NoticeInput"];
            /** @description Notifications, oldest first */
            notifications: components["schemas"]["NotificationView"][];
            /** @description What is on file beside them */
            entries: components["schemas"]["EntryView"][];
            /**
             * Format: date
             * @description On the market since
             * @example 2026-01-01
             */
            launchedOn?: string | null;
            /**
             * Format: date
             * @description Next report of effect due
             * @example 2026-01-01
             */
            effectDueOn?: string | null;
            /**
             * Format: date
             * @description Taken off on
             * @example 2026-01-01
             */
            delistedOn?: string | null;
        };
        ProhibitResource: {
            /** @description What forbids to open it */
            prohibitionBasis: components["schemas"]["ProhibitionBasisInput"];
        };
        ProhibitionBasisInput: {
            /** @description Kind of text */
            kind: components["schemas"]["ProhibitionBasisKind"];
            /** @description Title */
            title: string;
            /**
             * @description Article
             * @example 第四十七条
             */
            article: string;
        };
        /**
         * @description Kind of text
         * @enum {string}
         */
        ProhibitionBasisKind: "law" | "regulation" | "document";
        ProposeOpening: {
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Permitted ways of provision, codes of the policy set */
            modes: string[];
            /** @description What for */
            purpose: string;
        };
        /**
         * @description - `plain`: plain, inside the zone
         *     - `de_identified`: de-identified
         *     - `usable_not_visible`: usable but not visible
         * @enum {string}
         */
        ProvisionMode: "plain" | "de_identified" | "usable_not_visible";
        PublicAnnouncementView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["AnnouncementState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Title */
            title: string;
            /** @description Application conditions */
            applicationConditions: string;
            /** @description Operation requirements */
            operationRequirements: string;
            /**
             * Format: date-time
             * @description The window opens
             * @example 2026-01-01T09:00:00.000+08:00
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description The window closes; this instant is outside
             * @example 2026-01-01T09:00:00.000+08:00
             */
            closesAt: string;
            /**
             * Format: date
             * @description Published on
             * @example 2026-01-01
             */
            publishedOn: string;
            /** @description Amendments */
            amendments: components["schemas"]["AmendmentView"][];
            /** @description Public reason of a cancellation or failure */
            publicReason?: string | null;
        };
        PublicAnnouncementViewPage: {
            /** @description Lines of this page */
            items: components["schemas"]["PublicAnnouncementView"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        PublicReason: {
            /** @description Reason, made public */
            reason: string;
        };
        /**
         * @description - `none`: not assessed
         *     - `no_effect`: does not affect public safety
         *     - `affects`: affects public safety
         * @enum {string}
         */
        PublicSafety: "none" | "no_effect" | "affects";
        Recipient: {
            /** @description Name */
            name: string;
            /** @description Abroad */
            abroad: boolean;
            /** @description Record of the cross-border procedure */
            crossBorderRecord?: string | null;
        };
        RecordPlatformSecurity: {
            /**
             * @description Level of the multi-level protection scheme
             * @example 3
             */
            level: number;
            /**
             * @description Number of the filing certificate
             * @example 32010099001-26001
             */
            certificateNumber: string;
            /** @description Assessor */
            assessor: string;
            /**
             * Format: date
             * @description Assessed on
             * @example 2026-01-01
             */
            assessedOn: string;
            /**
             * Format: date
             * @description Valid until, inclusive
             * @example 2027-01-01
             */
            validUntil: string;
        };
        RecordRole: {
            /** @description Role */
            role: components["schemas"]["Role"];
            /**
             * @description Sector, for a sector authority
             * @example health
             */
            sectorCode?: string;
            /** @description Legal basis */
            legalBasis: string;
        };
        RecordSuccession: {
            /**
             * Format: uuid
             * @description Successor
             */
            successorId: string;
            /** @description Reason and document */
            reason: string;
        };
        RefuseItems: {
            /** @description Items of your own */
            itemIds: string[];
            /** @description Reason */
            reason: string;
        };
        RefusedLine: {
            /** @description Line of the file, from 1 */
            line: number;
            /** @description Why */
            code: components["schemas"]["ConsentLineCode"];
        };
        RegulatorView: {
            /**
             * Format: uuid
             * @description Sector authority
             */
            organizationId: string;
            /** @description Takes the lead */
            lead: boolean;
        };
        Rehearsal: {
            /** @description Always true; a refusal is answered as the real call would be */
            wouldSucceed: boolean;
            /** @description What would change */
            effects: components["schemas"]["EffectView"][];
        };
        RejectedLine: {
            /** @description Line; the header is line 1 */
            line: number;
            /** @description Column */
            column?: string;
            /**
             * @description Code of the reason
             * @example not-a-date
             */
            reason: string;
        };
        ReleaseCopy: {
            /**
             * @description Grade of the copy, given anew
             * @example 2
             */
            grade: number;
            /** @description Why this grade */
            reason: string;
        };
        Remind: {
            /** @description What the operator is reminded of */
            content: string;
            /**
             * Format: date
             * @description To be put right by
             * @example 2026-01-01
             */
            dueOn?: string;
        };
        RenameOrganization: {
            /** @description New registered name */
            name: string;
            /** @description Reason and document */
            reason: string;
        };
        ReportReady: {
            /** @description What was built and checked */
            report: string;
        };
        RequestDeidentification: {
            /**
             * Format: uuid
             * @description Grant
             */
            grantId: string;
            /**
             * Format: uuid
             * @description Snapshot
             */
            snapshotId: string;
            /** @description Rule set: a mask a field */
            rules: components["schemas"]["MaskRule"][];
            /** @description How the risk is measured */
            measure: components["schemas"]["RiskMeasure"];
        };
        RequestDelivery: {
            /**
             * Format: uuid
             * @description Grant
             */
            grantId: string;
        };
        /**
         * @description Say reset
         * @enum {string}
         */
        ResetConfirmation: "reset";
        ResetDemo: {
            /** @description Say reset */
            confirm: components["schemas"]["ResetConfirmation"];
        };
        RestrictionItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["RestrictionState"];
            /** @description Trigger */
            trigger: components["schemas"]["RestrictionTrigger"];
            /** @description Kind of target */
            targetType: components["schemas"]["RestrictionTarget"];
            /**
             * Format: uuid
             * @description Target
             */
            targetId: string;
        };
        RestrictionItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["RestrictionItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `block`: no data move
         * @enum {string}
         */
        RestrictionMeasure: "block";
        RestrictionReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `proposed`: proposed
         *     - `active`: in force
         *     - `lifted`: lifted
         * @enum {string}
         */
        RestrictionState: "proposed" | "active" | "lifted";
        /**
         * @description - `operator`: operator
         *     - `agreement`: agreement
         *     - `zone`: zone
         *     - `resource`: resource
         *     - `grant`: grant
         * @enum {string}
         */
        RestrictionTarget: "operator" | "agreement" | "zone" | "resource" | "grant";
        /**
         * @description - `risk`: a security risk was found
         *     - `suspended`: the agreement was suspended
         *     - `terminated`: the agreement was terminated
         *     - `expired`: the agreement expired
         * @enum {string}
         */
        RestrictionTrigger: "risk" | "suspended" | "terminated" | "expired";
        RestrictionView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-RS-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["RestrictionState"];
            /** @description Trigger */
            trigger: components["schemas"]["RestrictionTrigger"];
            /** @description Kind of target */
            targetType: components["schemas"]["RestrictionTarget"];
            /**
             * Format: uuid
             * @description Target
             */
            targetId: string;
            /** @description Measure */
            measure: components["schemas"]["RestrictionMeasure"];
            /** @description Reason */
            reason: string;
            /** @description Why it was lifted */
            liftReason?: string | null;
            /**
             * Format: date
             * @description Reviewed on
             * @example 2026-01-01
             */
            reviewOn: string;
            /**
             * Format: date-time
             * @description In force since
             * @example 2026-01-01T09:00:00.000+08:00
             */
            imposedAt?: string | null;
            /**
             * Format: date-time
             * @description Lifted at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            liftedAt?: string | null;
        };
        ReviseAgreement: {
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            termStart?: string;
            /**
             * Format: date
             * @description Last day in force
             * @example 2026-01-01
             */
            termEnd?: string;
            /** @description Data security officer of the operator */
            securityOfficer?: string | null;
            /** @description Text of the parts that change */
            sections?: {
                [key: string]: string;
            };
            /** @description Scope of application */
            applicationScope?: components["schemas"]["ApplicationScopeInput"];
            /** @description Effect of two poor results in a row */
            poorStreakEffect?: components["schemas"]["PoorStreakEffectInput"];
        };
        ReviseAnnouncement: {
            /** @description Title */
            title?: string;
            /** @description Scope kind of the policy set */
            scopeKind?: string;
            /** @description Application conditions */
            applicationConditions?: string | null;
            /** @description Operation requirements */
            operationRequirements?: string | null;
            /**
             * Format: date-time
             * @description The window opens
             * @example 2026-01-01T09:00:00.000+08:00
             */
            opensAt?: string;
            /**
             * Format: date-time
             * @description The window closes; this instant is outside
             * @example 2026-01-01T09:00:00.000+08:00
             */
            closesAt?: string;
        };
        ReviseConsentForm: {
            /** @description Version of the text */
            textVersion?: string;
            /** @description Text shown to the person */
            text?: string;
            /** @description Classes of fields */
            fieldCategories?: string[];
            /** @description Purposes */
            purposes?: string[];
            /** @description Retention in days */
            retentionDays?: number;
            /** @description Who receives the data */
            recipients?: components["schemas"]["Recipient"][];
            /** @description A box is ticked beforehand */
            preTicked?: boolean;
            /** @description Without consent the service is refused */
            refusesService?: boolean;
            /** @description Why the very service needs it */
            necessity?: string | null;
            /** @description A separate consent */
            separate?: boolean;
        };
        ReviseProduct: {
            /** @description Name */
            name?: string;
            /** @description The parts that change */
            notice?: components["schemas"]["NoticeInput"];
        };
        ReviseResource: {
            /** @description Title */
            title?: string;
            /** @description Description */
            description?: string;
            /** @description Category */
            category?: string;
            /** @description Open to society */
            openAttribute?: components["schemas"]["OpenAttribute"];
            /** @description What forbids to open it */
            prohibitionBasis?: components["schemas"]["ProhibitionBasisInput"] | null;
            /** @description How often it is updated */
            updateFrequency?: string;
            /** @description All fields */
            fields?: components["schemas"]["FieldInput"][];
        };
        ReviseScenario: {
            /** @description Title */
            title?: string;
            /** @description Description */
            description?: string;
            /** @description Purpose, one of the agreement */
            purpose?: string;
            /** @description Whom it serves */
            market?: string;
            /** @description Necessary fields by resource */
            necessaryFields?: components["schemas"]["NecessaryFields"][];
        };
        ReviseScheme: {
            /** @description Name */
            name?: string;
            /** @description Indicators */
            indicators?: components["schemas"]["IndicatorInput"][];
            /** @description Thresholds, best result first */
            thresholds?: components["schemas"]["ThresholdInput"][];
        };
        ReviseShareRequest: {
            /** @description Why these data are needed */
            purposeNote?: string;
            /** @description Replaces all items */
            items?: components["schemas"]["ShareItemInput"][];
        };
        RiskMeasure: {
            /** @description Fields by which a person could be found */
            quasiIdentifiers: string[];
            /** @description Sensitive field */
            sensitive?: string;
            /**
             * @description Smallest class of persons that stays
             * @example 20
             */
            k: number;
        };
        /**
         * @description - `data_authority`: city data authority
         *     - `sector_authority`: sector authority
         *     - `data_provider`: data provider
         *     - `operator`: operator
         *     - `governance_center`: city digital governance center
         *     - `city_government`: city government
         *     - `market_supervisor`: market supervisor
         *     - `security_supervisor`: security supervisor
         *     - `expert`: expert
         *     - `partner`: partner of an operator
         *     - `data_subject`: data subject, through the consent channel
         * @enum {string}
         */
        Role: "data_authority" | "sector_authority" | "data_provider" | "operator" | "governance_center" | "city_government" | "market_supervisor" | "security_supervisor" | "expert" | "partner" | "data_subject";
        RoleView: {
            /** @description Role */
            role: components["schemas"]["Role"];
            /** @description Jurisdiction */
            jurisdiction: string;
            /** @description Sector */
            sectorCode?: string | null;
            /** @description Legal basis */
            legalBasis: string;
        };
        RowFilter: {
            /**
             * @description Field that is no personal information
             * @example district
             */
            field: string;
            /** @description Only rows with one of these values */
            values: string[];
        };
        ScenarioItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["ScenarioState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Title */
            title: string;
            /** @description Purpose */
            purpose: string;
        };
        ScenarioItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ScenarioItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        ScenarioReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `draft`: being described
         *     - `registered`: registered
         *     - `closed`: closed
         * @enum {string}
         */
        ScenarioState: "draft" | "registered" | "closed";
        ScenarioView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-SC-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["ScenarioState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /** @description Title */
            title: string;
            /** @description Description */
            description: string;
            /** @description Purpose */
            purpose: string;
            /** @description Whom it serves */
            market: string;
            /** @description Necessary fields by resource */
            necessaryFields: components["schemas"]["NecessaryFields"][];
            /** @description Providers concerned, once registered */
            providerIds: string[];
            /** @description Reason of its end */
            reason?: string | null;
        };
        SchemeItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description State */
            state: components["schemas"]["IndicatorSchemeState"];
        };
        SchemeItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["SchemeItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        SchemeView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description Name */
            name: string;
            /** @description State */
            state: components["schemas"]["IndicatorSchemeState"];
            /** @description Indicators */
            indicators: components["schemas"]["IndicatorInput"][];
            /** @description Thresholds, best result first */
            thresholds: components["schemas"]["ThresholdInput"][];
        };
        ScopeSelectorInput: {
            /**
             * Format: uuid
             * @description One resource
             */
            resourceId?: string;
            /**
             * Format: uuid
             * @description Or: everything of a provider
             */
            providerId?: string;
            /**
             * @description … in this category
             * @example population_health
             */
            category?: string;
            /** @description … up to this grade */
            highestGrade?: number;
        };
        Score: {
            /** @description Points, each indicator once */
            points: components["schemas"]["PointsInput"][];
            /** @description Comment */
            comment?: string;
        };
        ScoreView: {
            /** @description Points, each indicator once */
            points: components["schemas"]["PointsInput"][];
            /** @description Comment */
            comment?: string;
            /**
             * Format: uuid
             * @description Evaluator
             */
            organizationId: string;
        };
        /**
         * @description Secrecy; a secret is refused and nothing of it kept
         * @enum {string}
         */
        Secrecy: "none" | "state_secret" | "work_secret";
        SecurityRecordView: {
            /**
             * @description Level of the multi-level protection scheme
             * @example 3
             */
            level: number;
            /**
             * @description Number of the filing certificate
             * @example 32010099001-26001
             */
            certificateNumber: string;
            /** @description Assessor */
            assessor: string;
            /**
             * Format: date
             * @description Assessed on
             * @example 2026-01-01
             */
            assessedOn: string;
            /**
             * Format: date
             * @description Valid until, inclusive
             * @example 2027-01-01
             */
            validUntil: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
        };
        ShareItemInput: {
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Fields asked for */
            fields: string[];
            /** @description Way of provision */
            mode: components["schemas"]["ProvisionMode"];
            /** @description Only these rows */
            rowFilter?: components["schemas"]["RowFilter"];
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day
             * @example 2027-01-01
             */
            validTo: string;
        };
        /**
         * @description State
         * @enum {string}
         */
        ShareItemState: "open" | "approved" | "refused";
        ShareItemView: {
            /**
             * Format: uuid
             * @description Item
             */
            id: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /**
             * Format: uuid
             * @description Provider, once submitted
             */
            providerId?: string | null;
            /** @description Fields */
            fields: string[];
            /** @description Way of provision */
            mode: components["schemas"]["ProvisionMode"];
            /** @description Only these rows */
            rowFilter?: components["schemas"]["RowFilter"] | null;
            /**
             * Format: date
             * @description First day
             * @example 2026-01-01
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day
             * @example 2026-01-01
             */
            validTo: string;
            /** @description State */
            state: components["schemas"]["ShareItemState"];
            /** @description Reason of a refusal */
            reason?: string | null;
            /**
             * Format: uuid
             * @description Grant
             */
            grantId?: string | null;
        };
        ShareReason: {
            /** @description Reason */
            reason: string;
        };
        ShareRequestItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["ShareRequestState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: date
             * @description Due on
             * @example 2026-01-01
             */
            dueOn?: string | null;
        };
        ShareRequestItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ShareRequestItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `draft`: being written
         *     - `submitted`: with the regulator of the zone
         *     - `returned`: returned for correction
         *     - `rejected`: rejected by the regulator
         *     - `confirmed`: confirmed, with the providers
         *     - `approved`: approved by every provider
         *     - `partly_approved`: approved in part
         *     - `refused`: refused by every provider
         *     - `fulfilled`: supply has arrived
         *     - `withdrawn`: withdrawn by the operator
         *     - `lapsed`: ended with its agreement
         * @enum {string}
         */
        ShareRequestState: "draft" | "submitted" | "returned" | "rejected" | "confirmed" | "approved" | "partly_approved" | "refused" | "fulfilled" | "withdrawn" | "lapsed";
        ShareRequestView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-SR-2026-000001
             */
            caseNumber: string;
            /** @description State */
            state: components["schemas"]["ShareRequestState"];
            /**
             * Format: uuid
             * @description Agreement
             */
            agreementId: string;
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Operator
             */
            operatorId: string;
            /**
             * Format: uuid
             * @description Scenario
             */
            scenarioId: string;
            /** @description Why these data are needed */
            purposeNote: string;
            /** @description Items; a provider sees its own */
            items: components["schemas"]["ShareItemView"][];
            /**
             * Format: date
             * @description Submitted on
             * @example 2026-01-01
             */
            submittedOn?: string | null;
            /**
             * Format: date
             * @description Confirmed on
             * @example 2026-01-01
             */
            confirmedOn?: string | null;
            /**
             * Format: date
             * @description The stage it is in is due on; lateness is never consent
             * @example 2026-01-01
             */
            dueOn?: string | null;
            /** @description Reason of the last return or rejection */
            reason?: string | null;
        };
        SignAgreement: {
            /** @description Name of the person who signs */
            signer: string;
        };
        SignatureView: {
            /**
             * Format: uuid
             * @description Party
             */
            organizationId: string;
            /**
             * Format: uuid
             * @description Person
             */
            personId: string;
            /** @description Name of the person */
            signer: string;
            /**
             * Format: date-time
             * @description Signed at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            signedAt: string;
        };
        SnapshotColumn: {
            /** @description Column */
            name: string;
            /** @description Rows without a value */
            nulls: number;
            /** @description Different values, estimated */
            distinctApprox: number;
        };
        /**
         * @description - `utf-8`: UTF-8
         *     - `gb18030`: GB18030
         * @enum {string}
         */
        SnapshotEncoding: "utf-8" | "gb18030";
        SnapshotItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description State */
            state: components["schemas"]["SnapshotState"];
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Rows */
            rows: number;
            /** @description SM3 of the snapshot */
            hash: string;
            /**
             * Format: date-time
             * @description Received at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            receivedAt: string;
        };
        SnapshotItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["SnapshotItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        SnapshotReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `held`: held in the vault
         *     - `withdrawn`: withdrawn by its provider
         * @enum {string}
         */
        SnapshotState: "held" | "withdrawn";
        SnapshotView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description State */
            state: components["schemas"]["SnapshotState"];
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Version of the resource */
            resourceVersion: number;
            /**
             * Format: uuid
             * @description Provider
             */
            providerId: string;
            /** @description SM3 of what was sent */
            sourceHash: string;
            /** @description Bytes that were sent */
            sourceBytes: number;
            /** @description Encoding */
            encoding: components["schemas"]["SnapshotEncoding"];
            /** @description SM3 of the snapshot */
            hash: string;
            /** @description Bytes in the vault */
            bytes: number;
            /** @description Rows */
            rows: number;
            /** @description Rejected lines */
            rejectedTotal: number;
            /** @description The first rejected lines: where and why, never what */
            rejected: components["schemas"]["RejectedLine"][];
            /** @description Columns */
            profile: components["schemas"]["SnapshotColumn"][];
            /** @description Batch */
            batchId: string;
            /** @description Receipt of the exchange platform */
            receipt: string;
            /**
             * Format: uuid
             * @description Sender
             */
            sender: string;
            /**
             * Format: date-time
             * @description Received at
             * @example 2026-01-01T09:00:00.000+08:00
             */
            receivedAt: string;
            /** @description Why it was withdrawn */
            reason?: string | null;
        };
        Talk: {
            /**
             * Format: date
             * @description Day
             * @example 2026-01-01
             */
            heldOn: string;
            /** @description Place */
            place: string;
            /** @description Who attended */
            attendees: string[];
            /** @description Issues */
            issues: string;
            /** @description Demands */
            demands: string;
            /**
             * Format: date
             * @description To be put right by
             * @example 2026-01-01
             */
            dueOn: string;
        };
        ThresholdInput: {
            /**
             * @description Result of the scale
             * @example excellent
             */
            result: string;
            /** @description From this weighted score on */
            from: number;
        };
        TransitionView: {
            /** @description Version it led to */
            version: number;
            /** @description Act */
            act: string;
            /** @description State before */
            from?: string | null;
            /** @description State after */
            to: string;
            /** @description Article */
            article: string;
            /** @description Policy set */
            policyCode?: string | null;
            /**
             * Format: uuid
             * @description Organization
             */
            organizationId?: string | null;
            /**
             * Format: uuid
             * @description Person
             */
            personId?: string | null;
            /**
             * Format: uuid
             * @description Audit event of the act it follows from
             */
            causedBy?: string | null;
            /** @description Legal time */
            legalAt: string;
            /** @description Recorded at */
            recordedAt: string;
        };
        VerifyOrganization: {
            /**
             * @description How the identity was verified
             * @example 营业执照与国家企业信用信息公示系统比对一致
             */
            method: string;
        };
        WithdrawBySubject: {
            /**
             * @description Channel of the withdrawal
             * @example my_nanjing
             */
            channel: string;
            /** @description Resident id of the person; never kept */
            subject: string;
            /**
             * Format: uuid
             * @description Only this scenario
             */
            scenarioId?: string;
        };
        WithdrawConsent: {
            /**
             * @description Channel of the withdrawal
             * @example my_nanjing
             */
            channel: string;
        };
        Withdrawn: {
            /** @description Consents withdrawn */
            withdrawn: number;
        };
        ZoneItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Case number */
            caseNumber: string;
            /** @description Name */
            name: string;
            /** @description Kind */
            kind: components["schemas"]["ZoneKind"];
            /** @description Sector */
            sectorCode?: string | null;
            /** @description State */
            state: components["schemas"]["ZoneState"];
        };
        ZoneItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ZoneItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `comprehensive`: across fields and districts
         *     - `sector`: one sector
         * @enum {string}
         */
        ZoneKind: "comprehensive" | "sector";
        ZoneOpeningItem: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description State */
            state: components["schemas"]["ZoneOpeningState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Version of the resource that was proposed */
            resourceVersion: number;
            /** @description Its grade then */
            grade: number;
            /**
             * Format: uuid
             * @description Provider
             */
            providerId: string;
            /** @description Permitted ways of provision */
            modes: string[];
        };
        ZoneOpeningItemPage: {
            /** @description Lines of this page */
            items: components["schemas"]["ZoneOpeningItem"][];
            /** @description Where the next page begins; absent at the end */
            nextCursor?: string;
            /** @description All that match */
            total?: number;
        };
        /**
         * @description - `proposed`: proposed by the provider
         *     - `opened`: open to the zone
         *     - `refused`: refused
         *     - `withdrawn`: withdrawn
         * @enum {string}
         */
        ZoneOpeningState: "proposed" | "opened" | "refused" | "withdrawn";
        ZoneOpeningView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /** @description State */
            state: components["schemas"]["ZoneOpeningState"];
            /**
             * Format: uuid
             * @description Zone
             */
            zoneId: string;
            /**
             * Format: uuid
             * @description Resource
             */
            resourceId: string;
            /** @description Version of the resource that was proposed */
            resourceVersion: number;
            /** @description Its grade then */
            grade: number;
            /**
             * Format: uuid
             * @description Provider
             */
            providerId: string;
            /** @description Permitted ways of provision */
            modes: string[];
            /** @description What for */
            purpose: string;
            /** @description Reason of a refusal or withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description Opened on
             * @example 2026-01-01
             */
            openedOn?: string | null;
            /** @description Concurrences on file */
            concurrences: components["schemas"]["ConcurrenceView"][];
        };
        ZoneReason: {
            /** @description Reason */
            reason: string;
        };
        /**
         * @description - `planned`: planned
         *     - `open`: open
         *     - `suspended`: suspended
         *     - `closed`: closed
         *     - `cancelled`: cancelled before opening
         * @enum {string}
         */
        ZoneState: "planned" | "open" | "suspended" | "closed" | "cancelled";
        ZoneView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Version */
            version: number;
            /** @description What you may do next, by state and right */
            allowedActions?: string[];
            /**
             * @description Case number
             * @example NJ-Z-2026-000001
             */
            caseNumber: string;
            /** @description Name */
            name: string;
            /** @description Kind */
            kind: components["schemas"]["ZoneKind"];
            /** @description Sector */
            sectorCode?: string | null;
            /** @description State */
            state: components["schemas"]["ZoneState"];
            /** @description Jurisdiction */
            jurisdiction: string;
            /** @description What the zone is for */
            purpose: string;
            /**
             * Format: uuid
             * @description Data authority
             */
            dataAuthorityId: string;
            /** @description Sector authorities that regulate it */
            regulators: components["schemas"]["RegulatorView"][];
            /** @description Security records of its platform */
            securityRecords: components["schemas"]["SecurityRecordView"][];
            /** @description Concurrences on file */
            concurrences: components["schemas"]["ConcurrenceView"][];
            /**
             * Format: date
             * @description Reported ready on
             * @example 2026-01-01
             */
            readyOn?: string | null;
            /**
             * Format: date
             * @description Opened on
             * @example 2026-01-01
             */
            openedOn?: string | null;
            /** @description Reason of the last suspension, closing or cancelling */
            reason?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["OrganizationState"];
                /** @description Holds this role */
                role?: components["schemas"]["Role"];
                /** @description Part of the name */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admitOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitOrganization"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000104
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000104
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000101
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyOrganization"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRoleOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRole"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameOrganization"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000102
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordSuccessionOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSuccession"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dissolveOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000007
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPersonOrganization: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 0190a000-0000-7000-8000-000000000101
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPerson"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listZones: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ZoneState"];
                /** @description Kind */
                kind?: components["schemas"]["ZoneKind"];
                /** @description Sector */
                sectorCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanZone"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getZone: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getZoneHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportReadyZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReady"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPlatformSecurityZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPlatformSecurity"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concurZone: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900200-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Concur"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnnouncements: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["AnnouncementState"];
                /** @description Zone */
                zoneId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAnnouncement"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseAnnouncement"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnnouncementHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendAnnouncement"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concurAnnouncement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900300-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Concur"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["AgreementState"];
                /** @description Zone */
                zoneId?: string;
                /** @description Operator */
                operatorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAgreement"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000008
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseAgreement"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgreementHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000008
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSigningAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreement"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abandonAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    terminateAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concurAgreement: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900400-0000-7000-8000-000000000004
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Concur"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResources: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["DataResourceState"];
                /** @description Provider */
                providerId?: string;
                /** @description Category */
                category?: string;
                /** @description Open to society */
                openAttribute?: components["schemas"]["OpenAttribute"];
                /** @description Part of the title */
                title?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftResource"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResource: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseResource"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResourceGradings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gradings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradingRecords"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResourceHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gradeResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeField"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    catalogResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeField"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeLoweringResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeField"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkLoweringResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmLoweringResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineLoweringResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataResourceReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessSafety"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataResourceReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataResourceReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prohibitResource: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProhibitResource"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listZoneOpenings: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ZoneOpeningState"];
                /** @description Zone */
                zoneId?: string;
                /** @description Resource */
                resourceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeZoneOpening: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeOpening"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getZoneOpening: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getZoneOpeningHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openZoneOpening: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseZoneOpening: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retractZoneOpening: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawZoneOpening: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concurZoneOpening: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Concur"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneOpeningView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ScenarioState"];
                /** @description Agreement */
                agreementId?: string;
                /** @description Zone */
                zoneId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftScenario: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftScenario"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScenario: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardScenario: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseScenario: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseScenario"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScenarioHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerScenario: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendScenario: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendScenario"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeScenario: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShareRequests: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ShareRequestState"];
                /** @description Agreement */
                agreementId?: string;
                /** @description Scenario */
                scenarioId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftShareRequest"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShareRequest: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000010
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseShareRequest"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShareRequestHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000010
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveItems"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseItems"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fulfillShareRequest: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900e00-0000-7000-8000-000000000006
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareRequestView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["GrantState"];
                /** @description Agreement */
                agreementId?: string;
                /** @description Resource */
                resourceId?: string;
                /** @description Scenario */
                scenarioId?: string;
                /** @description Share request */
                shareRequestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGrant: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900d00-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGrantHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id
                 * @example 01900d00-0000-7000-8000-000000000005
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeGrant: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900d00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unfreezeGrant: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900d00-0000-7000-8000-000000000002
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id
                 * @example 01900d00-0000-7000-8000-000000000001
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["SnapshotState"];
                /** @description Resource */
                resourceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSnapshotHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    supplySnapshot: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description Batch of the exchange platform */
                "Batch-Id"?: string;
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        /** @description CSV with a header, in UTF-8, or GB18030 with charset=gb18030; at most 256 MB. It is checked, stored and answered in the same request. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No space left; nothing was kept */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawSnapshot: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeIdentifications: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["DeidentificationState"];
                /** @description Grant */
                grantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeidentificationItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestDeidentification: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDeidentification"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeidentificationView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeidentification: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeidentificationView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeidentificationHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseDeidentification: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseCopy"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeidentificationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectDeidentification: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeidentificationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallDeidentification: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeidentificationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["DeliveryState"];
                /** @description Grant */
                grantId?: string;
                /** @description Agreement */
                agreementId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestDelivery: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDelivery"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeliveryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON object a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRestrictions: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["RestrictionState"];
                /** @description Target */
                targetId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imposeRestriction: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImposeRestriction"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeRestriction: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImposeRestriction"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRestriction: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRestrictionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRestriction: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineRestriction: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictionReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftRestriction: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftRestriction"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsentForms: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ConsentFormState"];
                /** @description Scenario */
                scenarioId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFormItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftConsentForm: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftConsentForm"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFormView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsentForm: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFormView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardConsentForm: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseConsentForm: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseConsentForm"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFormView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsentFormHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptConsentForm: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFormView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireConsentForm: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentFormReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFormView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerConsents: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        /** @description One JSON object a line: subject, grantedAt, expiresAt, channel, identityCheck, evidence, guardian for a minor. At most 200,000 lines, 50 MB. Resident ids become keyed references as they arrive and are never kept. */
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReceipt"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsentsOfSubject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawBySubject"];
            };
        };
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawn"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ConsentState"];
                /** @description Scenario */
                scenarioId?: string;
                /** @description Form */
                formId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsent: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsentHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsent"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["ProductState"];
                /** @description Agreement */
                agreementId?: string;
                /** @description Zone */
                zoneId?: string;
                /** @description Operator */
                operatorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProduct"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseProduct"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProductHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifyProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    launchProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProduct"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delistProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportEffectProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEntry"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replyProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEntry"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEntry"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEntry"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordOpinionProduct: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEntry"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicatorSchemes: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["IndicatorSchemeState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftIndicatorScheme: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftScheme"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndicatorScheme: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardIndicatorScheme: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseIndicatorScheme: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header: {
                /** @description The ETag of what you read */
                "If-Match": string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseScheme"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is needed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndicatorSchemeHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvaluationCycles: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["EvaluationCycleState"];
                /** @description Zone */
                zoneId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planEvaluationCycle: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCycle"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluationCycle: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluationCycleHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openScoringEvaluationCycle: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeEvaluationCycle: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelEvaluationCycle: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleReason"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concurEvaluationCycle: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Concur"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvaluations: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Sort field, with - for descending */
                sort?: string;
                /** @description Count all that match */
                includeTotal?: boolean;
                /** @description State */
                state?: components["schemas"]["EvaluationState"];
                /** @description Agreement */
                agreementId?: string;
                /** @description Cycle */
                cycleId?: string;
                /** @description Zone */
                zoneId?: string;
                /** @description Operator */
                operatorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationItemPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftEvaluation"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluationHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appeal"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideAppealEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAppeal"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finalizeEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Finalize"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Remind"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    talkEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Talk"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annulEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Annul"];
            };
        };
        responses: {
            /**
             * @description As it is now
             *
             *     With validateOnly: what would happen
             */
            200: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"] | components["schemas"]["Rehearsal"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Score"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concurEvaluation: {
        parameters: {
            query?: {
                /** @description Only tell what would happen: the refusal, or the effects */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A value of your own; the same key never has a second effect */
                "Idempotency-Key"?: string;
                /** @description The ETag of what you read */
                "If-Match"?: string;
            };
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Concur"];
            };
        };
        responses: {
            /** @description With validateOnly: what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            /** @description As it is now */
            201: {
                headers: {
                    /** @description ETag */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not for this role or person */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The rules forbid it; findings name them all */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicAnnouncements: {
        parameters: {
            query?: {
                /** @description Lines a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description State */
                state?: components["schemas"]["AnnouncementState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAnnouncementViewPage"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAnnouncementView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clocks now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClock"];
            };
        };
        responses: {
            /** @description The clocks now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetDemo"];
            };
        };
        responses: {
            /** @description The clocks now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in this state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDemoTokens: {
        parameters: {
            query?: {
                /** @description Role; without it every login is listed */
                role?: components["schemas"]["Role"];
                /** @description Person: an id, a name, or the number among those of the role (1 is the first) */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One login, or all of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginView"] | components["schemas"]["LoginView"][];
                };
            };
            /** @description Malformed, or an unknown or wrong field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready or too busy; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
