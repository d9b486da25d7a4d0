// Generated from web/api/openapi.json by scripts/generate.ts. Not edited by hand.
export interface paths {
    "/api/v1/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first run is still to do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description No staff user yet: the first-run page makes the administrator. */
                            firstRun: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                email: string;
                                role: string;
                            };
                            permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forgotten-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a reset link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a one-time link is good for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "valid" | "expired" | "used" | "void";
                            purpose: ("staff_invitation" | "staff_reset" | "contact_invitation" | "contact_reset") | null;
                            email: string | null;
                            slug: string | null;
                            /** @description The person has a password already: sign in with it instead of setting one. */
                            hasPassword: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password through a one-time link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            slug: string | null;
                            email: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the company and its first administrator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        companyName: string;
                        /** @description IANA zone, such as Europe/Amsterdam. */
                        timeZone: string;
                        locale?: string;
                        /** Format: email */
                        email: string;
                        firstName: string;
                        lastName: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the company */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                            locale: string;
                            accent: string | null;
                            jobCodePrefix: string;
                            /** @enum {string} */
                            countingDate: "promised_date" | "due_date";
                            tracking: {
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                import: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                export: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                domestic: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                production: "system_wide" | "per_customer";
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the company */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        timeZone?: string;
                        locale?: string;
                        accent?: string | null;
                        jobCodePrefix?: string;
                        /** @enum {string} */
                        countingDate?: "promised_date" | "due_date";
                        tracking?: {
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            import?: "system_wide" | "per_customer";
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            export?: "system_wide" | "per_customer";
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            domestic?: "system_wide" | "per_customer";
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            production?: "system_wide" | "per_customer";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                            locale: string;
                            accent: string | null;
                            jobCodePrefix: string;
                            /** @enum {string} */
                            countingDate: "promised_date" | "due_date";
                            tracking: {
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                import: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                export: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                domestic: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                production: "system_wide" | "per_customer";
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live changes (server-sent events) */
        get: {
            parameters: {
                query?: {
                    /** @description Where a stream was left; a browser that reconnects by itself sends the header. */
                    lastEventId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/portals/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's brand at a portal URL */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companyName: string;
                            accent: string | null;
                            locale: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contact: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                email: string;
                            };
                            /** @description The contact sees only some branches of the customer. */
                            limited: boolean;
                            slug: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Last part of the portal URL. */
                        slug: string;
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/forgotten-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a reset link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        slug: string;
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live changes (server-sent events) */
        get: {
            parameters: {
                query?: {
                    /** @description Where a stream was left; a browser that reconnects by itself sends the header. */
                    lastEventId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
