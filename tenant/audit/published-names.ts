import published from '../../data/audit-events.json';

const names = new Map(
  published.services.flatMap(({ service, categories }) =>
    Object.entries(categories).map(
      ([category, activities]) => [`${service}/${category}`, new Set<string>(activities)] as const,
    ),
  ),
);

/** The category in which Microsoft's list has an activity of this name. */
export function publishedCategory(service: string, activity: string): string | undefined {
  const key = [...names.keys()].find(
    (one) => one.startsWith(`${service}/`) && names.get(one)?.has(activity),
  );
  return key?.slice(service.length + 1);
}

/** Whether Microsoft's list has an activity of this name in this category. */
export function isPublished(service: string, category: string, activity: string): boolean {
  return names.get(`${service}/${category}`)?.has(activity) ?? false;
}
