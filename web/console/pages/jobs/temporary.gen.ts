export interface paths {
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    customerId?: string;
                    search?: string;
                    state?: ("open" | "on_hold" | "completed" | "cancelled" | "archived")[];
                    branchId?: string;
                    departmentId?: string;
                    direction?: "import" | "export" | "domestic" | "production";
                    mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                    serviceOperatorId?: string;
                    late?: boolean;
                    dueFrom?: string;
                    dueTo?: string;
                    sort?: "list" | "dueDate" | "-dueDate" | "jobCode" | "-jobCode" | "registeredAt" | "-registeredAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                jobCode: string;
                                customer: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                };
                                customerBranch: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                orderNumber: string;
                                /** @description The customer sees this. */
                                note: string;
                                branch: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                } | null;
                                department: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                direction: "import" | "export" | "domestic" | "production";
                                jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                                /** @enum {string} */
                                mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                                containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                                origin: {
                                    code: string;
                                    name: string;
                                    country: string;
                                } | null;
                                destination: {
                                    code: string;
                                    name: string;
                                    country: string;
                                } | null;
                                etd: string | null;
                                eta: string | null;
                                dueDate: string | null;
                                promisedDate: string | null;
                                deliveredDate: string | null;
                                /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                                late: boolean;
                                priority: number;
                                serviceOperator: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                                /** @description Status for staff. */
                                status: string;
                                /** @description Status as the customer sees it. */
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                componentCount: number;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                registeredAt: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                updatedAt: string;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
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
                        /** @description Made from the company's counter when left out. */
                        jobCode?: string;
                        /**
                         * Format: uuid
                         * @description Identifier (UUIDv7).
                         */
                        customerId?: string;
                        /** @description Code, name or alias, instead of customerId; an unknown name is made a new customer when createCustomer is true. */
                        customer?: string;
                        createCustomer?: boolean;
                        customerBranch?: string | null;
                        orderNumber?: string;
                        note?: string;
                        branchId?: string | null;
                        departmentId?: string | null;
                        /** @enum {string} */
                        direction: "import" | "export" | "domestic" | "production";
                        jobType?: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @enum {string} */
                        mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                        containerClass?: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                        carrier?: string;
                        vessel?: string;
                        voyage?: string;
                        flight?: string;
                        shipper?: string;
                        consignee?: string;
                        originPort?: string | null;
                        destinationPort?: string | null;
                        etd?: string | null;
                        eta?: string | null;
                        actualDeparture?: string | null;
                        actualArrival?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                        /** @description 0 normal ... 3 highest. */
                        priority?: number;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        serviceOperatorId?: string | null;
                        references?: {
                            /** @description Code of a reference type. */
                            type: string;
                            value: string;
                        }[];
                        customFields?: {
                            key: string;
                            value: string | null;
                        }[];
                        promisedDate?: string | null;
                        components?: {
                            code: string;
                            description?: string;
                            quantityOrdered?: number | null;
                            quantityDelivered?: number | null;
                            unit?: string;
                            plannedStart?: string | null;
                            dueDate?: string | null;
                            deliveredDate?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jobCode?: string;
                        customerBranch?: string | null;
                        orderNumber?: string;
                        note?: string;
                        branchId?: string | null;
                        departmentId?: string | null;
                        /** @enum {string} */
                        direction?: "import" | "export" | "domestic" | "production";
                        jobType?: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @enum {string} */
                        mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                        containerClass?: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                        carrier?: string;
                        vessel?: string;
                        voyage?: string;
                        flight?: string;
                        shipper?: string;
                        consignee?: string;
                        originPort?: string | null;
                        destinationPort?: string | null;
                        etd?: string | null;
                        eta?: string | null;
                        actualDeparture?: string | null;
                        actualArrival?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                        /** @description 0 normal ... 3 highest. */
                        priority?: number;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        serviceOperatorId?: string | null;
                        references?: {
                            /** @description Code of a reference type. */
                            type: string;
                            value: string;
                        }[];
                        customFields?: {
                            key: string;
                            value: string | null;
                        }[];
                        /** @description Why, for the history. */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/jobs/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        description?: string;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        plannedStart?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                        /** @description Adding to a completed job reopens it: must be true then. */
                        reopen?: boolean;
                    };
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/components/{componentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    componentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    componentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        description?: string;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        plannedStart?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                type: string;
                                name: string;
                                /** @enum {string} */
                                kind: "recorded" | "correction" | "undone" | "not_applicable" | "estimate" | "change" | "system";
                                component: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                occurredAt: string;
                                /** @enum {string} */
                                occurredPrecision: "day" | "instant";
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    name: string;
                                };
                                note: string;
                                changes: {
                                    field: string;
                                    from: (string | number | boolean) | null;
                                    to: (string | number | boolean) | null;
                                }[];
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/jobs/{id}/milestones/{milestoneId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it happened; not in the future. Without it and occurredDay: now.
                         */
                        occurredAt?: string;
                        /**
                         * Format: date
                         * @description Instead of occurredAt, when only the day is known; today or earlier.
                         */
                        occurredDay?: string;
                        /** @description Staff only. */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/milestones/{milestoneId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/milestones/{milestoneId}/not-applicable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Staff only. */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/milestones/{milestoneId}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        estimatedDay: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Staff only. */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        deliveredDate?: string | null;
                        /** @description Why pending milestones become not applicable; needed when there are any. */
                        pendingReason?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Milestones to reopen beside JCOM. */
                        milestoneIds: string[];
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        promisedDate: string | null;
                        reason: string;
                        /** @description Agreed with the customer. */
                        agreed: boolean;
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
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
    "/api/v1/jobs/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tracked: boolean;
                            trackedBecause: string;
                            chosen: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                shape: number;
                            } | null;
                            considered: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                shape: number;
                                fits: boolean;
                                reasons: string[];
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
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    search?: string;
                    state?: "active" | "inactive" | "prospect";
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                state: "active" | "inactive" | "prospect";
                                portalUrl: string | null;
                                publishAttachments: boolean;
                                showDifot: boolean;
                                /** @description Contacts that are not deleted. */
                                contacts: number;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    delete: boolean;
                                    createPortal: boolean;
                                    editContacts: boolean;
                                };
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/customers/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                state: "active" | "inactive" | "prospect";
                                /** @description The name or alias that is similar. */
                                matched: string;
                                /** @description The same name, apart from case and spaces. */
                                exact: boolean;
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
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            contactName: string;
                            address: string;
                            /** @enum {string} */
                            state: "active" | "inactive" | "prospect";
                            aliases: string[];
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                active: boolean;
                            }[];
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            tracking: {
                                /** @description Import Job Tracking Allow */
                                import: boolean;
                                /** @description Export Job Tracking Allow */
                                export: boolean;
                                domestic: boolean;
                                production: boolean;
                            };
                            portalUrl: string | null;
                            portalCreatedAt: string | null;
                            publishAttachments: boolean;
                            showDifot: boolean;
                            difot: {
                                pastMonths: number;
                                /** @description Calendar days. */
                                toleranceDays: number;
                                tolerancePercent: number;
                                /** @description Null: the company's setting. */
                                countingDate: ("promised_date" | "due_date") | null;
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            abilities: {
                                edit: boolean;
                                delete: boolean;
                                createPortal: boolean;
                                editContacts: boolean;
                            };
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
    "/api/v1/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    search?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UN/LOCODE, five characters. */
                                code: string;
                                name: string;
                                /** @description ISO 3166, two letters. */
                                country: string;
                                iata: string | null;
                                /** @description What the place is, by UN/LOCODE. */
                                functions: ("sea" | "rail" | "road" | "air" | "post" | "depot")[];
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @description IANA zone. */
                                timeZone: string;
                                calendar: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                };
                                /** @description An inactive branch is not offered for new jobs. */
                                active: boolean;
                                /** @description Ports served, by direction. A port is served by one branch per direction. */
                                ports: {
                                    import: {
                                        /** @description UN/LOCODE. */
                                        code: string;
                                        name: string;
                                    }[];
                                    export: {
                                        /** @description UN/LOCODE. */
                                        code: string;
                                        name: string;
                                    }[];
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @description An inactive department is not offered for new jobs. */
                                active: boolean;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/reference-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As used in imports: reference.CODE. */
                                code: string;
                                name: string;
                                builtIn: boolean;
                                /** @description Whether contacts see references of this type. */
                                portal: boolean;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As used in imports: custom.KEY. */
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description Whether contacts see the field. */
                                portal: boolean;
                                position: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
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
    "/api/v1/users/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Staff users that are not disabled, by name. */
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
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
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                            preferences: {
                                key: string;
                                /** @description The value as JSON text. */
                                value: string;
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
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
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
                        preferences: {
                            /** @description Such as jobs.columns. */
                            key: string;
                            value: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                            preferences: {
                                key: string;
                                /** @description The value as JSON text. */
                                value: string;
                            }[];
                        };
                    };
                };
            };
        };
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
