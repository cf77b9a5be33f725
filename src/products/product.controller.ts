import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActsController } from '../platform/acts/acts.controller.ts';
import { Ask, Asking } from '../platform/acts/ask.ts';
import { Act } from '../platform/acts/operation.ts';
import * as dto from './product.dto.ts';
import { product } from './product.lifecycle.ts';
import { Products } from './product.service.ts';

const Base = ActsController(Products, product, {
  view: dto.ProductView,
  item: dto.ProductItem,
  query: dto.ProductQuery,
  inputs: { revise: dto.ReviseProduct, change: dto.ChangeProduct },
  filings: {
    'report-effect': dto.FileEntry,
    reply: dto.FileEntry,
    acknowledge: dto.FileEntry,
    ask: dto.FileEntry,
    'record-opinion': dto.FileEntry,
  },
});

@ApiTags('products')
@Controller('products')
export class ProductController extends Base {
  @Act(product, 'create', dto.ProductView)
  create(@Asking() ask: Ask, @Body() body: dto.CreateProduct) {
    return this.acts.create(this.service, 'create', ask, body);
  }
}
