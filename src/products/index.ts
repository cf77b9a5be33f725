import { ProductEntity, ProductEntryEntity, ProductNotificationEntity } from './product.entity.ts';

export { product } from './product.lifecycle.ts';
export { Products } from './product.service.ts';
export { ProductsModule } from './products.module.ts';
export const productEntities = [ProductEntity, ProductNotificationEntity, ProductEntryEntity];
